import { changeDefinition, createMirror, listLogs, logs, mirror, operation, withoutKey } from '../mutation.js'
import type { Mutation } from '../mutation.js'

/** Other request bodies. */
export const bodyMutations: Mutation[] = [
  [
    'a body that is missing',
    (document) => {
      const post = operation(document, 'post', mirror)
      post.parameters = post.parameters.filter((each) => each.in !== 'body')
    },
    {
      ...createMirror,
      kind: 'body',
      at: '(body)',
      how: ['missing'],
      declared: 'absent',
      observed: 'object, required, with fields',
    },
  ],
  [
    'a body where none is taken',
    (document) => {
      operation(document, 'get', logs).parameters.push({
        name: 'body',
        in: 'body',
        required: true,
        schema: { type: 'object' },
      })
    },
    { ...listLogs, kind: 'body', at: '(body)', how: ['extra'], declared: 'object, required', observed: 'absent' },
  ],
  [
    'a body that need not be sent',
    (document) => {
      for (const each of operation(document, 'post', mirror).parameters) if (each.in === 'body') each.required = false
    },
    { ...createMirror, kind: 'body', at: '(body)', how: ['required'], declared: 'object, optional, with fields' },
  ],
  [
    'a body without its fields',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', () => ({ type: 'object' }))
    },
    { ...createMirror, kind: 'body', at: '(body)', how: ['fields'], declared: 'object, required' },
  ],
  [
    'a field that is missing',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...body,
        properties: withoutKey(body.properties, 'sync_interval'),
      }))
    },
    {
      ...createMirror,
      kind: 'body',
      at: 'sync_interval',
      how: ['missing'],
      declared: 'absent',
      observed: 'integer, required',
    },
  ],
  [
    'an object that is missing, with all its fields',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...body,
        properties: withoutKey(body.properties, 'root_rule'),
      }))
    },
    { ...createMirror, kind: 'body', at: 'root_rule', how: ['missing'], declared: 'absent' },
  ],
  [
    'a field that nobody knows',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...body,
        properties: { ...body.properties, 'dot.ted': { type: 'string' } },
      }))
    },
    {
      ...createMirror,
      kind: 'body',
      at: 'dot\\.ted',
      how: ['extra'],
      declared: 'string, optional',
      observed: 'absent',
    },
  ],
  [
    'a field of another type',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...body,
        properties: { ...body.properties, sync_interval: { type: 'string' } },
      }))
    },
    {
      ...createMirror,
      kind: 'body',
      at: 'sync_interval',
      how: ['type'],
      declared: 'string, required',
      observed: 'integer, required',
    },
  ],
  [
    'a field that need not be there',
    (document) => {
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...body,
        required: (body.required ?? []).filter((name) => name !== 'sync_interval'),
      }))
    },
    { ...createMirror, kind: 'body', at: 'sync_interval', how: ['required'], declared: 'integer, optional' },
  ],
]
