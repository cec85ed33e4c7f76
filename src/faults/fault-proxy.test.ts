import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Pool } from 'undici'
import { recognizeCallers } from './caller-of.js'
import { startFaultProxy } from './fault-proxy.js'
import type { FaultProxy } from './fault-proxy.js'
import type { Interceptor, OperationRequest } from './proxied.js'
import { contract, document, environment } from './thing-api.test.fixture.js'

const server = Fastify({ forceCloseConnections: true })
let proxy: FaultProxy
let client: Pool
let interceptor: Interceptor | undefined
let told: OperationRequest[]

beforeAll(async () => {
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  server.all('/v2/blob', async (request, reply) =>
    reply
      .header('set-cookie', ['a=1', 'b=2'])
      .header('location', `http://${request.headers.host ?? ''}/v2/next`)
      .type('application/octet-stream')
      .send(request.body ?? Buffer.from([0, 255, 10])),
  )
  server.get('/v2/gone', async (_request, reply) => reply.status(204).send())
  server.get('/v2/torn', (_request, reply) => {
    reply.raw.destroy()
  })
  server.get('/things', (request) => ({ things: [], query: request.query }))
  const target = await server.listen({ host: '127.0.0.1', port: 0 })
  proxy = await startFaultProxy({
    ...{ target, contract, callerOf: recognizeCallers(document, environment) },
    interceptorFor: (id) => (id === 'listThings' ? interceptor : undefined),
    onExchange: (request) => told.push(request),
  })
  client = new Pool(proxy.url)
})
beforeEach(() => {
  interceptor = undefined
  told = []
})
afterAll(async () => {
  await client.destroy()
  await proxy.close()
  await server.close()
})

describe('what is no operation', () => {
  test('passes byte by byte, both ways', async () => {
    const body = Buffer.from([1, 0, 200, 13, 10, 255])
    const headers = { 'content-type': 'application/x-layer' }
    const answer = await client.request({ method: 'PUT', path: '/v2/blob?digest=sha256%3Aabc', headers, body })
    expect(Buffer.from(await answer.body.arrayBuffer())).toEqual(body)
    expect(answer.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/octet-stream' })
  })

  test('leads back through the proxy where the server makes addresses from Host', async () => {
    const { headers, body } = await client.request({ method: 'GET', path: '/v2/blob' })
    expect(headers.location).toBe(`${proxy.url}/v2/next`)
    await body.dump()
  })

  test('may be without a body, or be asked for by HEAD', async () => {
    const gone = await client.request({ method: 'GET', path: '/v2/gone' })
    expect([gone.statusCode, await gone.body.text()]).toEqual([204, ''])
    const head = await client.request({ method: 'HEAD', path: '/v2/blob' })
    expect([head.statusCode, await head.body.text()]).toEqual([200, ''])
  })

  test('has no answer where the server gives none', async () => {
    await expect(client.request({ method: 'GET', path: '/v2/torn' })).rejects.toThrow()
  })
})

describe('an operation', () => {
  const list = async () => {
    const { body } = await client.request({
      method: 'GET',
      path: '/things?color=red',
      headers: { authorization: `Bearer ${environment.OWNER}` },
    })
    return body.json()
  }

  test('passes unchanged where nothing is injected, and is told of with its caller', async () => {
    const before = proxy.deviations()
    expect(await list()).toEqual({ things: [], query: { color: 'red' } })
    expect(told.map(({ operation, caller }) => [operation.id, caller])).toEqual([['listThings', 'owner']])
    expect(proxy.deviations()).toBe(before)
  })

  test('is no deviation when the interceptor lets it pass', async () => {
    const before = proxy.deviations()
    interceptor = (request, forward) => forward(request)
    await list()
    expect(proxy.deviations()).toBe(before)
  })

  test.each<[string, Interceptor]>([
    ['another request', (request, forward) => forward({ ...request, path: '/things' })],
    ['another answer', async (request, forward) => ({ ...(await forward(request)), status: 200 })],
    ['no request', () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{}') })],
  ])('deviates when the interceptor makes %s of it', async (_, fault) => {
    const before = proxy.deviations()
    interceptor = fault
    await list()
    expect(proxy.deviations()).toBe(before + 1)
  })
})
