import { afterEach, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { plainTransport } from '../client/transport.js'
import { refusedCallers } from './refused-callers.js'
import { startReference } from './start-reference.js'
import { always, json, smallServer } from './testing/small-server.js'

const contract = Contract.load('quay', 'observed')
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()))
})

test('the tokens of the reference are not refused, the expired one is not asked', async () => {
  const reference = await startReference('quay', { contract })
  cleanups.push(() => reference.close())
  expect(await refusedCallers(contract, reference.url, reference.environment, plainTransport)).toEqual([])
})

test('a token that the target does not know is named by its variable, one of several by its key as well', async () => {
  const reference = await startReference('quay', { contract })
  cleanups.push(() => reference.close())
  const scoped = JSON.stringify({
    ...(JSON.parse(reference.environment.QUAY_SCOPED_TOKENS ?? '') as object),
    'repo:read': 'x',
  })
  const environment = { ...reference.environment, QUAY_OWNER_TOKEN: 'nobody', QUAY_SCOPED_TOKENS: scoped }
  expect(await refusedCallers(contract, reference.url, environment, plainTransport)).toEqual([
    'QUAY_SCOPED_TOKENS (repo:read)',
    'QUAY_OWNER_TOKEN',
  ])
})

test('a target that refuses everything has all its tokens named', async () => {
  const server = await smallServer(always(401, json, '{}'))
  cleanups.push(() => server.close())
  const environment = { QUAY_OWNER_TOKEN: 'a', QUAY_EXPIRED_TOKEN: 'b' }
  expect(await refusedCallers(contract, server.url, environment, plainTransport)).toEqual(['QUAY_OWNER_TOKEN'])
  expect(server.requests.map(({ authorization }) => authorization)).toContain('Bearer a')
})

test('a target that goes away says nothing of tokens', async () => {
  expect(await refusedCallers(contract, 'http://127.0.0.1:1', { QUAY_OWNER_TOKEN: 'a' }, plainTransport)).toEqual([])
})
