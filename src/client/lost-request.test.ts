import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { smallServer } from '../runner/testing/small-server.js'
import { Connection, NoAnswer } from './connection.js'
import { Recorder } from './recorder.js'
import { plainTransport } from './transport.js'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()))
})

function connectionTo(url: string) {
  const connection = new Connection(url, plainTransport)
  cleanups.push(() => connection.close())
  const recorder = new Recorder()
  const send = (method: string, declared?: number[]) =>
    connection.send({ method, path: '/' }, { caller: 'owner', recorder, ...(declared && { declared }) })
  return { connection, recorder, send }
}

async function served(listener: RequestListener) {
  const server = await smallServer(listener)
  cleanups.push(() => server.close())
  return { server, ...connectionTo(server.url) }
}

test.each(['GET', 'POST', 'PUT', 'DELETE'])('%s that was reset after it was sent is sent once', async (method) => {
  const { server, connection, send } = await served(({ socket }) => socket.resetAndDestroy())
  await expect(send(method)).rejects.toBeInstanceOf(NoAnswer)
  expect([server.requests.length, connection.requests, connection.sentAgain]).toEqual([1, 1, {}])
})

test('a connection that the server closes while it is idle takes no request with it', async () => {
  const { server, connection, send } = await served((_, response) => response.end('{}'))
  await send('POST')
  server.closeIdle()
  await pause(20)
  await send('POST')
  expect([server.requests.length, connection.sentAgain]).toEqual([2, {}])
})

test('a target that is away for a moment costs nothing but the attempts, which are counted', async () => {
  const port = await freePort()
  const { connection, recorder, send } = connectionTo(`http://127.0.0.1:${port}`)
  const sending = send('POST')
  await pause(120)
  const server = createServer((_, response) => response.end('{}'))
  await listening(server, port)
  cleanups.push(() => closed(server))
  expect((await sending).answer.status).toBe(200)
  const { sentAgain = [] } = recorder.exchanges[0] ?? {}
  expect(new Set(sentAgain)).toEqual(new Set(['the connection was refused']))
  expect(connection.sentAgain).toEqual({ 'the connection was refused': sentAgain.length })
})

test('429 is waited out as long as it says, and counted', async () => {
  let count = 0
  const { connection, recorder, send } = await served((_, response) => {
    count += 1
    response.writeHead(count === 1 ? 429 : 201, { 'retry-after': '1' }).end()
  })
  const started = performance.now()
  expect((await send('POST')).answer.status).toBe(201)
  expect(performance.now() - started).toBeGreaterThan(990)
  expect(recorder.exchanges).toMatchObject([{ sentAgain: ['answered 429'], answer: { status: 201 } }])
  expect([connection.requests, connection.sentAgain]).toEqual([2, { 'answered 429': 1 }])
  // The wait is not the answer's.
  expect(recorder.exchanges[0]?.durationMs).toBeLessThan(500)
})

test('who asks for more patience than there is gets no verdict', async () => {
  const { server, recorder, send } = await served((_, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  )
  await expect(send('GET')).rejects.toThrow('the target asked to wait (429, Retry-After: 3600)')
  expect([server.requests.length, recorder.exchanges[0]?.answer]).toEqual([1, undefined])
})

test('a declared 429 is an answer', async () => {
  const { send } = await served((_, response) => response.writeHead(429, { 'retry-after': '1' }).end())
  expect((await send('POST', [429])).answer.status).toBe(429)
})

test('503 with Retry-After is no answer to a write, and not sent again', async () => {
  const { server, send } = await served((_, response) => response.writeHead(503, { 'retry-after': '1' }).end())
  await expect(send('POST')).rejects.toThrow('the target asked to wait (503, Retry-After: 1)')
  expect(server.requests).toHaveLength(1)
})

test('the time of an answer does not include the wait for a turn', async () => {
  const server = await smallServer((_, response) => setTimeout(() => response.end('{}'), 150))
  cleanups.push(() => server.close())
  const connection = new Connection(server.url, { ...plainTransport, timeoutMs: 400, concurrency: 1 })
  cleanups.push(() => connection.close())
  const context = { caller: 'owner', recorder: new Recorder() }
  const all = Array.from({ length: 5 }, () => connection.send({ method: 'GET', path: '/' }, context))
  expect((await Promise.all(all)).map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200, 200])
})

test('what is given up ends at once, with the reason', async () => {
  const { connection, send } = await served(() => undefined)
  const sending = send('GET')
  await pause(20)
  await connection.giveUp('it is gone')
  await expect(sending).rejects.toThrow('it is gone')
  await expect(send('GET')).rejects.toThrow('it is gone')
})

async function freePort(): Promise<number> {
  const server = createServer()
  await listening(server, 0)
  const { port } = server.address() as AddressInfo
  await closed(server)
  return port
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
}
