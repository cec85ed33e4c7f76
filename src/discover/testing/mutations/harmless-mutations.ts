import { changeDefinition, definition, logs, mirror, operation, withoutKey } from '../mutation.js'
import type { SwaggerDocument } from '../reference-document.js'

/** What says the same in other words, or says less. */
export const harmlessMutations: [string, (document: SwaggerDocument) => void][] = [
  [
    'names of parts of a path',
    ({ paths }) => {
      paths['/api/v1/organization/{name}/logs'] = paths[logs] ?? {}
      for (const each of Object.values(paths[logs] ?? {}))
        for (const one of each.parameters) if (one.name === 'orgname') one.name = 'name'
      Object.assign(paths, { [logs]: {} })
    },
  ],
  [
    'a prefix',
    (document) => {
      document.basePath = '/behind/a/proxy'
    },
  ],
  [
    'the order of things',
    ({ paths }) => {
      for (const item of Object.values(paths)) for (const each of Object.values(item)) each.parameters.reverse()
    },
  ],
  [
    'a body of which the document says nothing',
    (document) => {
      const get = operation(document, 'get', mirror)
      get.responses['200'] = { description: 'Fine.' }
    },
  ],
  [
    'a promise of any other status',
    (document) => {
      const post = operation(document, 'post', mirror)
      post.responses = { ...withoutKey(withoutKey(post.responses, '403'), '409'), '4xx': { description: 'Refused.' } }
    },
  ],
  [
    'a choice of several forms',
    (document) => {
      const { properties } = definition(document, 'CreateMirrorConfig')
      const form = { type: 'object', properties }
      document.definitions.CreateMirrorConfig = { type: 'object', oneOf: [form, form] }
    },
  ],
  [
    'a choice beside some fields',
    (document) => {
      const oneOf = [{ properties: { sync_interval: { type: 'integer' } } }, {}]
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({
        ...{ ...body, oneOf },
        properties: withoutKey(body.properties, 'sync_interval'),
      }))
    },
  ],
  [
    'a schema that is composed of itself',
    (document) => {
      const allOf = [{ $ref: '#/definitions/CreateMirrorConfig' }]
      changeDefinition(document, 'CreateMirrorConfig', (body) => ({ ...body, allOf }))
    },
  ],
]
