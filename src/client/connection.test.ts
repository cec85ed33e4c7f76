import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Connection, NoAnswer } from './connection.js'
import { Recorder } from './recorder.js'
import { plainTransport } from './transport.js'

const server = Fastify({ forceCloseConnections: true })
let target = ''

beforeAll(async () => {
  server.get('/prefix/echo', (request) => ({ authorization: request.headers.authorization }))
  server.get('/prefix/never', () => new Promise(() => undefined))
  server.get('/prefix/moved', (_, reply) => reply.redirect('http://127.0.0.1:1/elsewhere', 302))
  target = `${await server.listen({ host: '127.0.0.1', port: 0 })}/prefix`
})
afterAll(() => server.close())

function setUp(url = target, timeoutMs = 2000) {
  const recorder = new Recorder()
  return {
    recorder,
    connection: new Connection(url, { ...plainTransport, timeoutMs }),
    context: { caller: 'owner', recorder },
  }
}

test('keeps the exchange, with the secret shown as its variable', async () => {
  const { connection, recorder, context } = setUp()
  const credentials = {
    headers: { Authorization: 'Bearer s3cret' },
    shown: { Authorization: 'Bearer $QUAY_OWNER_TOKEN' },
  }
  const { answer } = await connection.send({ method: 'GET', path: '/echo' }, { ...context, credentials })
  expect(JSON.parse(answer.body)).toEqual({ authorization: 'Bearer s3cret' })
  expect(recorder.exchanges).toHaveLength(1)
  expect(recorder.exchanges[0]?.request).toEqual({
    method: 'GET',
    url: `${target}/echo`,
    headers: { Authorization: 'Bearer $QUAY_OWNER_TOKEN' },
  })
  await connection.close()
})

test('a target that hangs ends in NoAnswer, within the time given', async () => {
  const { connection, recorder, context } = setUp(target, 100)
  await expect(connection.send({ method: 'GET', path: '/never' }, context)).rejects.toThrow('no answer within 100 ms')
  expect(recorder.exchanges[0]?.failure).toBe('no answer within 100 ms')
  await connection.close()
})

test('a target that refuses the connection ends in NoAnswer', async () => {
  const { connection, context } = setUp('http://127.0.0.1:1')
  const sending = connection.send({ method: 'GET', path: '/' }, context)
  await expect(sending).rejects.toBeInstanceOf(NoAnswer)
  await expect(sending).rejects.toThrow('the connection was refused')
  await connection.close()
})

test('a redirect is an answer, and is not followed: a token must not travel to another host', async () => {
  const { connection, context } = setUp()
  const { answer } = await connection.send({ method: 'GET', path: '/moved' }, context)
  expect(answer.status).toBe(302)
  expect(connection.requests).toBe(1)
  await connection.close()
})
