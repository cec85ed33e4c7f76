import { expect, test } from 'vitest'
import { examineText } from './testing/examine-text.js'
import { referenceDocument } from './testing/reference-document.js'
import type { SwaggerDocument, SwaggerObject, SwaggerOperation } from './testing/reference-document.js'
import type { Difference } from './difference.js'

// Each changes one thing in what the reference says of itself, and that thing alone must be found.

const original = await referenceDocument()
// What is declared under another path is the same difference still.
const keyOf = (difference: Difference) => JSON.stringify({ ...difference, operation: '' })
const clean = new Set(examineText(original).differences.map(keyOf))

const mirror = '/api/v1/repository/{repository}/mirror'
const logs = '/api/v1/organization/{orgname}/logs'

function operation(document: SwaggerDocument, method: string, path: string): SwaggerOperation {
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`The reference declares no ${method} ${path}.`)
  return found
}

function definition(
  document: SwaggerDocument,
  name: string,
): SwaggerObject & { properties: Record<string, SwaggerObject> } {
  const found = document.definitions[name]
  if (!found) throw new Error(`The reference has no definition ${name}.`)
  return { ...found, properties: found.properties ?? {} }
}

function withoutKey<T>(values: Record<string, T>, key: string): Record<string, T> {
  if (!(key in values)) throw new Error(`There is no ${key} to take away.`)
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
}

function parameter(document: SwaggerDocument, name: string) {
  const found = operation(document, 'get', logs).parameters.find((each) => each.name === name)
  if (!found) throw new Error(`There is no parameter ${name}.`)
  return found
}

function changeDefinition(
  document: SwaggerDocument,
  name: string,
  change: (body: SwaggerObject & { properties: Record<string, SwaggerObject> }) => SwaggerObject,
) {
  document.definitions[name] = change(definition(document, name))
}

type Mutation = [title: string, change: (document: SwaggerDocument) => void, ...found: Partial<Difference>[]]

const createMirror = { operationId: 'createRepoMirrorConfig', group: 'mirror', operation: `POST ${mirror}` }
const listLogs = { operationId: 'listOrgLogs', group: 'logs', operation: `GET ${logs}` }

const mutations: Mutation[] = [
  [
    'an operation that is missing',
    ({ paths }) => {
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    { ...createMirror, kind: 'operation', how: ['missing'], declared: 'absent', documented: 'yes', observed: 'yes' },
  ],
  [
    'an operation that only shipping servers are known to have, and that is missing',
    ({ paths }) => {
      paths['/api/v1/organization/{orgname}/immutabilitypolicy/'] = withoutKey(
        paths['/api/v1/organization/{orgname}/immutabilitypolicy/'] ?? {},
        'get',
      )
    },
    {
      ...{ operationId: 'listOrgImmutabilityPolicies', kind: 'operation', how: ['missing'], agreesWith: 'documented' },
      ...{ declared: 'absent', documented: 'absent', observed: 'yes' },
    },
  ],
  [
    'an operation that nobody knows',
    (document) => {
      document.paths['/api/v1/teapot'] = { get: { operationId: 'brew', tags: ['tea'], parameters: [], responses: {} } }
    },
    {
      ...{ operationId: 'brew', group: 'tea', operation: 'GET /api/v1/teapot', kind: 'operation', how: ['extra'] },
      ...{ declared: 'yes', documented: 'absent', observed: 'absent' },
    },
  ],
  [
    'an operation of another name',
    (document) => {
      operation(document, 'post', mirror).operationId = 'makeMirror'
    },
    {
      ...{ ...createMirror, kind: 'operation', how: ['name'], declared: 'makeMirror' },
      ...{ documented: 'createRepoMirrorConfig', observed: 'createRepoMirrorConfig' },
    },
  ],
  [
    'an operation of another path',
    (document) => {
      const { paths } = document
      paths['/api/v1/repository/{repository}/mirroring'] = { post: operation(document, 'post', mirror) }
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    {
      ...{ operationId: 'createRepoMirrorConfig', kind: 'operation', how: ['path'] },
      ...{
        declared: 'POST /api/v1/repository/{repository}/mirroring',
        documented: `POST ${mirror}`,
        observed: `POST ${mirror}`,
      },
    },
  ],
  [
    'a slash at the end of a path',
    (document) => {
      const { paths } = document
      paths[`${mirror}/`] = { post: operation(document, 'post', mirror) }
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    { operationId: 'createRepoMirrorConfig', how: ['path'], declared: `POST ${mirror}/`, observed: `POST ${mirror}` },
  ],
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
]

test.each(mutations)('%s is found, and nothing else', (_, change, ...expected) => {
  const document = JSON.parse(original) as SwaggerDocument
  change(document)
  const found = examineText(JSON.stringify(document)).differences.filter((each) => !clean.has(keyOf(each)))
  expect(found).toEqual(expected.map((each) => expect.objectContaining(each) as Difference))
})

const harmless: [string, (document: SwaggerDocument) => void][] = [
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
]

test.each(harmless)('%s make no difference', (_, change) => {
  const document = JSON.parse(original) as SwaggerDocument
  change(document)
  const found = examineText(JSON.stringify(document)).differences.filter(
    (each) => each.agreesWith !== 'observed' && !clean.has(keyOf(each)),
  )
  expect(found).toEqual([])
})
