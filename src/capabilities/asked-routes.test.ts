import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Connection } from '../client/connection.js'
import { plainTransport } from '../client/transport.js'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import { askRoutes } from './asked-routes.js'
import type { AskedRoutes } from './asked-routes.js'
import { detectCapabilities } from './detect-capabilities.js'

const contract = Contract.load('gitlab', 'observed')
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function connected(target: string): Connection {
  const connection = new Connection(target, plainTransport)
  closing.unshift(() => connection.close())
  return connection
}

async function referenceWithout(...without: string[]): Promise<Connection> {
  const reference = await startReference('gitlab', { contract, without })
  closing.push(() => reference.close())
  return connected(reference.url)
}

/** A server with one answer to everything. */
async function answering(status: number, body: string): Promise<Connection> {
  const server = createServer((_, answer) => answer.writeHead(status, { 'content-type': 'application/json' }).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return connected(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

function states(routes: AskedRoutes): Record<string, string> {
  const found = detectCapabilities(contract, new Map(), undefined, routes)
  return Object.fromEntries(
    found.flatMap(({ capability, state }) => (state === 'unknown' ? [] : [[capability, state]])),
  )
}

test('a route that is answered as a path that nothing serves is missing; what it needs besides is not said to be', async () => {
  const routes = await askRoutes(await referenceWithout('mirror-public-key'), contract)
  expect(states(routes)).toEqual({ 'mirror-public-key': 'off', 'mirror-sync': 'on' })
  expect(routes.get('getRemoteMirrorPublicKey')).toEqual({
    served: false,
    request: 'GET /api/v4/projects/0/remote_mirrors/0/public_key',
    evidence:
      'GET /api/v4/projects/0/remote_mirrors/0/public_key is answered as a path that nothing serves: 404 {"error":"404 Not Found"}',
  })
})

test('a route that is there, and refuses everybody, is not missing', async () => {
  expect(states(await askRoutes(await referenceWithout(), contract))).toEqual({
    'mirror-public-key': 'on',
    'mirror-sync': 'on',
  })
})

test.each([
  [404, '{"error":"404 Not Found"}'],
  [401, '{"message":"401 Unauthorized"}'],
])('a target that answers %i to everything tells nothing', async (status, body) => {
  expect(states(await askRoutes(await answering(status, body), contract))).toEqual({})
})

test('an API whose servers describe themselves is not asked', async () => {
  const connection = await answering(404, '{}')
  expect(await askRoutes(connection, Contract.load('quay', 'observed'))).toEqual(new Map())
  expect(connection.requests).toBe(0)
})
