import { describe, expect, it, test } from 'vitest'
import { readDeclaration } from './read-declaration.js'

const read = (document: unknown) => readDeclaration(JSON.stringify(document), '/api/v1')

const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const thing = { $ref: '#/components/schemas/Thing' }

// One operation in every form that is read.
const described = {
  id: 'makeThing',
  group: 'things',
  method: 'POST',
  path: '/api/v1/things/{kind}',
  parameters: [
    { name: 'kind', in: 'path', required: true, schema: { type: ['string'] } },
    { name: 'limit', in: 'query', required: false, schema: { type: ['integer'] } },
  ],
  body: { required: true, schema: thing },
  responses: { '201': thing, '4XX': undefined, default: undefined },
}

const swagger = {
  swagger: '2.0',
  basePath: '/registry/api/v1',
  parameters: { limit: { name: 'limit', in: 'query', type: 'integer' } },
  paths: {
    '/things/{kind}': {
      'x-name': 'what it is',
      parameters: [{ name: 'kind', in: 'path', required: true, type: 'string' }],
      post: {
        operationId: 'makeThing',
        tags: ['things'],
        parameters: [
          { $ref: '#/parameters/limit' },
          { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Thing' } },
        ],
        responses: {
          '201': { description: '', schema: { $ref: '#/definitions/Thing' } },
          '4xx': { description: '' },
          default: { description: '' },
        },
      },
    },
  },
  definitions: { Thing: schema },
}

const content = { 'application/json; charset=utf-8': { schema: thing } }
const openApi = {
  openapi: '3.0.3',
  servers: [{ url: 'https://registry.example.com/registry' }],
  components: {
    schemas: { Thing: schema },
    responses: { Made: { description: '', content } },
    requestBodies: { Thing: { required: true, content: { 'text/plain': {}, ...content } } },
    parameters: { limit: { name: 'limit', in: 'query', schema: { type: 'integer' } } },
  },
  paths: {
    '/api/v1/things/{kind}': {
      parameters: [
        { name: 'kind', in: 'path', required: true, schema: { type: 'integer' } },
        { $ref: '#/components/parameters/limit' },
      ],
      post: {
        operationId: 'makeThing',
        tags: ['things', 'others'],
        // Takes the place of the path's.
        parameters: [{ name: 'kind', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { $ref: '#/components/requestBodies/Thing' },
        responses: {
          '201': { $ref: '#/components/responses/Made' },
          '4XX': { description: '' },
          default: { description: '' },
        },
      },
    },
  },
}

test.each([
  ['Swagger 2.0', swagger, false],
  ['OpenAPI 3.0.3', openApi, true],
  ['OpenAPI 3.1.1', { ...openApi, openapi: '3.1.1' }, true],
])('%s is read', (format, document, saysNull) => {
  const types = { type: ['object'], required: ['name'], properties: { name: { type: ['string'] } } }
  expect(read(document)).toEqual({ format, saysNull, operations: [described], schemas: { Thing: types } })
})

test('null is said in three ways', () => {
  const schemas = {
    A: { type: ['string', 'null'] },
    B: { type: 'string', nullable: true },
    C: { type: 'string', 'x-nullable': true },
  }
  const types = Object.values(read({ openapi: '3.1.0', paths: {}, components: { schemas } }).schemas)
  expect(types).toEqual([{ type: ['string', 'null'] }, { type: ['string', 'null'] }, { type: ['string', 'null'] }])
})

test('a keyword that is not what it should be says nothing', () => {
  const Odd = {
    type: 7,
    properties: [],
    required: true,
    items: false,
    additionalProperties: true,
    allOf: {},
    title: 'x',
  }
  expect(read({ swagger: '2.0', paths: {}, definitions: { Odd, Odder: 'string' } }).schemas).toEqual({
    Odd: {},
    Odder: {},
  })
})

describe('what cannot be read', () => {
  const withPath = (item: object) => ({ swagger: '2.0', paths: { '/api/v1/x': item } })
  let deep: object = {}
  for (let level = 0; level < 100; level += 1) deep = { items: deep }

  it.each([
    ['<!doctype html>', 'it is no JSON'],
    ['[]', 'it is JSON, but no object'],
    ['null', 'it is JSON, but no object'],
    ['{}', 'it has neither "swagger" nor "openapi"; Swagger 2.0 and OpenAPI 3 are read'],
    ['{"swagger":"1.2","paths":{}}', 'its version is "1.2"; Swagger 2.0 and OpenAPI 3 are read'],
    ['{"openapi":"4.0.0","paths":{}}', 'its version is "4.0.0"'],
    ['{"swagger":"2.0"}', "it is no Swagger 2.0: the document must have required property 'paths'"],
    ['{"swagger":"2.0","paths":[]}', 'it is no Swagger 2.0: /paths must be object'],
    [JSON.stringify(withPath({ get: 'yes' })), '/paths/~1api~1v1~1x/get must be object'],
    [JSON.stringify(withPath({ get: { parameters: {} } })), '/paths/~1api~1v1~1x/get/parameters must be array'],
    [
      JSON.stringify(withPath({ parameters: [{ name: 'x' }] })),
      "/paths/~1api~1v1~1x/parameters/0 must have required property 'in'",
    ],
    [JSON.stringify(withPath({ get: { responses: { '200': null } } })), '/get/responses/200 must be object'],
    [JSON.stringify(withPath({ get: { operationId: 1 } })), '/get/operationId must be string'],
    [JSON.stringify(withPath({ $ref: '#/x' })), 'the path /api/v1/x is a reference, which is not followed'],
    [
      JSON.stringify(withPath({ get: { parameters: [{ $ref: '#/parameters/x' }] } })),
      'it refers to #/parameters/x, which it does not hold',
    ],
    [
      JSON.stringify(withPath({ get: { parameters: [{ $ref: 'other.json' }] } })),
      'it refers to another document (other.json)',
    ],
    [
      JSON.stringify({ ...withPath({ get: { parameters: [{ $ref: '#/a' }] } }), a: { $ref: '#/a' } }),
      '#/a refers to itself',
    ],
    [
      JSON.stringify({ ...withPath({ get: { parameters: [{ $ref: '#/a' }] } }), a: {} }),
      'a parameter that has no name',
    ],
    [
      JSON.stringify({ swagger: '2.0', paths: {}, definitions: { Deep: deep } }),
      'a schema is nested deeper than 64 levels',
    ],
  ])('%s', (text, reason) => {
    expect(() => readDeclaration(text, '/api/v1')).toThrow(reason)
  })
})
