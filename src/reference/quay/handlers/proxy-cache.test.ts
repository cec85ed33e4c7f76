import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference
const at = { orgname: 'acme' }
const credentials = `Basic ${Buffer.from('user:right').toString('base64')}`
const registry = createServer((request, response) => {
  response.writeHead(request.headers.authorization === credentials ? 200 : 401).end()
})
let address = ''

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('app')
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  address = `127.0.0.1:${(registry.address() as AddressInfo).port}`
})
afterAll(async () => {
  registry.close()
  await reference.close()
})

function validated(more: object) {
  const body = { upstream_registry: address, insecure: true, ...more }
  return reference.call('validateProxyCacheConfig', { as: 'owner', at, body })
}

test('a registry is visited, with what was given of a user', async () => {
  const user = { upstream_registry_username: 'user' }
  expect((await validated({ ...user, upstream_registry_password: 'right' })).json).toBe('Valid')
  expect((await validated({ ...user, upstream_registry_password: 'wrong' })).json).toBe('Anonymous')
  for (const nobody of [{}, { upstream_registry: '127.0.0.1:1' }])
    expect(reference.problems('validateProxyCacheConfig', 'refused.unreachable', await validated(nobody))).toEqual([])
})

test('an organization caches one registry, until it is told not to', async () => {
  const body = { upstream_registry: 'registry.example.com' }
  await reference.succeeds('createProxyCacheConfig', { at, body })
  const again = await reference.call('createProxyCacheConfig', { as: 'owner', at, body })
  expect(reference.problems('createProxyCacheConfig', 'refused.duplicate', again)).toEqual([])
  const shown = async () => (await reference.succeeds('getProxyCacheConfig', { at })).json
  expect(await shown()).toEqual({ ...body, expiration_s: 86_400, insecure: false })
  await reference.succeeds('deleteProxyCacheConfig', { at })
  expect(await shown()).toEqual({ upstream_registry: '', expiration_s: '', insecure: '' })
})
