import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

const as = 'superuser'

test('the server has a key of its own, and what is made is listed until it is deleted', async () => {
  const body = { service: 'builder', name: 'k', expiration: null }
  const { kid } = (await reference.succeeds('createServiceKey', { as, body })).json as { kid: string }
  const services = async () => {
    const { json } = await reference.succeeds('listServiceKeys', { as })
    return (json as { keys: { service: string }[] }).keys.map(({ service }) => service).sort()
  }
  expect(await services()).toEqual(['builder', 'quay'])
  await reference.succeeds('deleteServiceKey', { as, at: { kid } })
  expect(await services()).toEqual(['quay'])
  const gone = await reference.call('getServiceKey', { as, at: { kid } })
  expect(reference.problems('getServiceKey', 'missing.kid', gone)).toEqual([])
})

test('a refused change changes nothing', async () => {
  const expiration = Math.floor(Date.now() / 1000) + 3600
  const made = await reference.succeeds('createServiceKey', { as, body: { service: 'builder', expiration } })
  const at = { kid: (made.json as { kid: string }).kid }
  const before = (await reference.succeeds('getServiceKey', { as, at })).body
  for (const [situation, body] of Object.entries({
    'refused.past-expiration': { name: 'other', expiration: 1 },
    'refused.invalid-name': { name: '%', expiration: expiration + 1 },
  })) {
    const answer = await reference.call('updateServiceKey', { as, at, body })
    expect(reference.problems('updateServiceKey', situation, answer), situation).toEqual([])
  }
  expect((await reference.succeeds('getServiceKey', { as, at })).body).toBe(before)
})
