import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { Contract } from '../contract/contract.js'
import type { JsonSchema, OpenApiDocument, OperationObject, ResponseObject } from '../contract/document.js'
import { Judge } from '../contract/judge.js'

// A small API of things, with its contract and a server that keeps to it.

export const environment = { OWNER: 'owner-token', OUTSIDER: 'outsider-token', SCOPED: '{"thing:read":"scoped-token"}' }

const thing: JsonSchema = {
  type: 'object',
  required: ['name', 'size'],
  properties: {
    name: { type: 'string' },
    size: { type: 'integer', minimum: 1 },
    color: { type: 'string', enum: ['red', 'blue'] },
    owner: { anyOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }] },
  },
}

export const document: OpenApiDocument = {
  paths: {
    '/things': {
      get: operation(
        'listThings',
        200,
        { type: 'object', required: ['things'], properties: { things: { type: 'array', items: ref('Thing') } } },
        [query('color')],
      ),
      post: {
        ...operation('createThing', 201, ref('Thing')),
        requestBody: { required: true, content: json(ref('NewThing')) },
      },
    },
    '/things/{name}': {
      parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
      get: operation('getThing', 200, ref('Thing')),
      put: {
        ...operation('changeThing', 200, ref('Thing')),
        requestBody: { required: true, content: json(ref('ChangedThing')) },
      },
      delete: operation('deleteThing', 204),
    },
  },
  components: {
    schemas: {
      Thing: thing,
      Owner: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      NewThing: { ...thing, properties: { ...thing.properties, password: { type: 'string' } } },
      ChangedThing: {
        type: 'object',
        properties: { size: { type: 'integer' }, color: { type: 'string', enum: ['red', 'blue'] } },
      },
      ApiError: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
    },
    responses: { ApiError: { description: 'Refused.', content: json(ref('ApiError')) } },
  },
  'x-outcomes': {
    any: {
      anonymous: { status: 401, body: 'ApiError' },
      visitor: { status: 401, body: 'ApiError' },
      'invalid-token': { status: 401, body: 'ApiError' },
      'expired-token': { status: 401, body: 'ApiError' },
      'wrong-scope': { status: 403, body: 'ApiError' },
      outsider: { status: 403, body: 'ApiError' },
      missing: { status: 404, body: 'ApiError' },
      malformed: { status: 400, body: 'ApiError' },
      repeated: { status: 404, body: 'ApiError' },
    },
    read: {},
    write: {},
  },
  'x-api': {
    ...{ name: 'Things', urlVariable: 'THINGS_URL', probe: 'listThings' },
    authorization: { header: 'Authorization', prefix: 'Bearer ' },
    refusedMediaType: 'text/plain',
    scopeTrials: {},
    pages: { parameter: 'page', field: 'next' },
    session: { path: '/session', field: 'csrf', header: 'X-CSRF-Token' },
  },
  'x-callers': {
    anonymous: { sends: 'nothing', situation: 'anonymous', description: 'Nobody.' },
    visitor: { sends: 'session', situation: 'visitor', on: 'write', description: 'A session.' },
    owner: { sends: 'token', variable: 'OWNER', situation: 'success', description: 'The owner.' },
    outsider: { sends: 'token', variable: 'OUTSIDER', situation: 'outsider', description: 'Another user.' },
    scoped: {
      ...{ sends: 'token', variable: 'SCOPED', keyedBy: 'scope', situation: 'wrong-scope' },
      description: 'The owner, with one scope.',
    },
  },
  'x-insufficient-scope': { 'thing:write': 'thing:read' },
}

export const contract = new Contract('observed', document)
export const judge = new Judge('observed', { documented: contract, observed: contract })

/** Serves the API; `things` is its state. */
export function thingServer(things: Map<string, Record<string, unknown>>): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true })
  server.addHook('onRequest', async (request, reply) => {
    const { authorization } = request.headers
    if (authorization === undefined) return reply.status(401).send({ title: 'no session' })
    if (authorization !== `Bearer ${environment.OWNER}`) return reply.status(403).send({ title: 'no right' })
  })
  server.get<{ Querystring: { color?: string } }>('/things', ({ query: { color } }) => ({
    things: [...things.values()].filter((each) => color === undefined || each.color === color),
  }))
  server.post<{ Body: Record<string, unknown> }>('/things', ({ body: { password: _, ...body } }, reply) => {
    if (typeof body.size !== 'number') return reply.status(400).send({ title: 'no size' })
    things.set(String(body.name), body)
    return reply.status(201).send(body)
  })
  server.all<{ Params: { name: string }; Body: Record<string, unknown> }>('/things/:name', (request, reply) => {
    const { name } = request.params
    const known = things.get(name)
    if (!known) return reply.status(404).send({ title: 'no such thing' })
    if (request.method === 'PUT') things.set(name, { ...known, ...request.body })
    if (request.method !== 'DELETE') return reply.send(things.get(name))
    things.delete(name)
    return reply.status(204).send()
  })
  return server
}

function operation(
  operationId: string,
  status: number,
  schema?: JsonSchema,
  parameters: OperationObject['parameters'] = [],
): OperationObject {
  const response: ResponseObject = { description: 'Done.', ...(schema && { content: json(schema) }) }
  return {
    operationId,
    tags: ['thing'],
    parameters,
    responses: { [status]: response },
    security: [{ oauth: ['thing:write'] }],
  }
}

function json(schema: JsonSchema) {
  return { 'application/json': { schema } }
}

function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

function query(name: string) {
  return { name, in: 'query' as const, schema: { type: 'string' } }
}
