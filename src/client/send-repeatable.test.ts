import { afterEach, expect, test } from 'vitest'
import { smallServer } from '../runner/testing/small-server.js'
import { Connection } from './connection.js'
import { Recorder } from './recorder.js'
import { sendRepeatable } from './send-repeatable.js'
import { plainTransport } from './transport.js'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()))
})

/** @returns the status in the end, and how often it was asked for. */
async function sent(method: string, resets: number) {
  const server = await smallServer((request, response) => {
    if (server.requests.length <= resets) request.socket.resetAndDestroy()
    else response.writeHead(204).end()
  })
  const connection = new Connection(server.url, plainTransport)
  cleanups.push(
    () => server.close(),
    () => connection.close(),
  )
  const context = { caller: 'owner', recorder: new Recorder() }
  const sending = sendRepeatable(connection, { method, path: '/' }, context)
  const end = await sending.then(
    ({ answer }) => answer.status,
    (error: unknown) => (error as Error).name,
  )
  return [end, server.requests.length]
}

test('what may arrive twice is sent up to three times when the connection breaks', async () => {
  expect(await sent('DELETE', 2)).toEqual([204, 3])
  expect(await sent('GET', 3)).toEqual(['NoAnswer', 3])
})

test('a POST may not', async () => {
  expect(await sent('POST', 1)).toEqual(['NoAnswer', 1])
})
