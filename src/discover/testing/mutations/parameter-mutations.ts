import { listLogs, logs, operation, parameter } from '../mutation.js'
import type { Mutation } from '../mutation.js'

/** Other parameters. */
export const parameterMutations: Mutation[] = [
  [
    'a parameter that is missing',
    (document) => {
      const { parameters } = operation(document, 'get', logs)
      parameters.splice(parameters.indexOf(parameter(document, 'performer')), 1)
    },
    {
      ...{ ...listLogs, kind: 'parameter', at: 'performer', how: ['missing'], declared: 'absent' },
      ...{ documented: 'string, in query, optional', observed: 'string, in query, optional' },
    },
  ],
  [
    'a parameter that nobody knows',
    (document) => {
      operation(document, 'get', logs).parameters.push({ name: 'colour', in: 'query', type: 'string', required: false })
    },
    {
      ...listLogs,
      kind: 'parameter',
      at: 'colour',
      how: ['extra'],
      declared: 'string, in query, optional',
      observed: 'absent',
    },
  ],
  [
    'a parameter of another type',
    (document) => {
      parameter(document, 'performer').type = 'integer'
    },
    { ...listLogs, kind: 'parameter', at: 'performer', how: ['type'], declared: 'integer, in query, optional' },
  ],
  [
    'a parameter that must be sent',
    (document) => {
      parameter(document, 'performer').required = true
    },
    { ...listLogs, kind: 'parameter', at: 'performer', how: ['required'], declared: 'string, in query, required' },
  ],
  [
    'a parameter in another place',
    (document) => {
      parameter(document, 'performer').in = 'header'
    },
    { ...listLogs, kind: 'parameter', at: 'performer', how: ['place'], declared: 'string, in header, optional' },
  ],
]
