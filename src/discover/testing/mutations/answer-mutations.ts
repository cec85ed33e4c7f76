import { changeDefinition, createMirror, mirror, operation, withoutKey } from '../mutation.js'
import type { Mutation } from '../mutation.js'

/** Other statuses, and other bodies of successes. */
export const answerMutations: Mutation[] = [
  [
    'a status that nobody knows',
    (document) => {
      operation(document, 'post', mirror).responses['418'] = { description: 'A teapot.' }
    },
    {
      ...createMirror,
      kind: 'status',
      at: '418',
      how: ['extra'],
      declared: 'yes',
      documented: 'absent',
      observed: 'absent',
    },
  ],
  [
    'a status that is not promised',
    (document) => {
      const post = operation(document, 'post', mirror)
      post.responses = withoutKey(post.responses, '403')
    },
    {
      ...createMirror,
      kind: 'status',
      at: '403',
      how: ['missing'],
      declared: 'absent',
      documented: 'yes',
      observed: 'yes',
    },
  ],
  [
    'a success without one of its fields',
    (document) => {
      changeDefinition(document, 'ViewMirrorConfig', (body) => ({
        ...body,
        properties: withoutKey(body.properties, 'sync_status'),
      }))
    },
    {
      operationId: 'getRepoMirrorConfig',
      kind: 'success',
      at: 'sync_status',
      how: ['missing'],
      observed: 'string, required',
    },
  ],
  [
    'a success of another type',
    (document) => {
      operation(document, 'post', mirror).responses['201'] = { description: 'Done.', schema: { type: 'integer' } }
    },
    { ...createMirror, kind: 'success', at: '(body)', how: ['type'], declared: 'integer', observed: 'string' },
  ],
  [
    'a success that is a list of lists without end',
    (document) => {
      const schema = { $ref: '#/definitions/Endless' }
      document.definitions.Endless = { type: 'array', items: schema }
      operation(document, 'post', mirror).responses['201'] = { description: 'Done.', schema }
    },
    { ...createMirror, kind: 'success', at: '(body)', how: ['type'], declared: 'array of array', observed: 'string' },
  ],
]
