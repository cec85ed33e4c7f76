import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

let reference: TestReference
const at = { orgname: 'acme' }

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('app')
})
afterAll(() => reference.close())

async function asSuperuser(operationId: string, call: object) {
  return (await reference.succeeds(operationId, { as: 'superuser', ...call })).body
}

interface Quota {
  id: number
  limit_bytes: number
  limit: string
  limits: { id: number; type: string; limit_percent: number }[]
}

async function quotas(): Promise<Quota[]> {
  return (await reference.succeeds('listOrganizationQuota', { as: 'owner', at })).json as Quota[]
}

test('a quota is set with a unit or without, changed and removed with its limits', async () => {
  await asSuperuser('createOrganizationQuota', { at, body: { limit: '3 GiB' } })
  const [quota] = await quotas()
  expect(quota).toMatchObject({ limit_bytes: 3 * 2 ** 30, limit: '3.0 GiB', limits: [] })
  const ofQuota = { ...at, quota_id: String(quota?.id) }
  const body = { type: 'Warning', threshold_percent: 50 }
  await asSuperuser('createOrganizationQuotaLimit', { at: ofQuota, body })
  for (const [size, bytes] of [
    [{ limit: '2KB' }, 2000],
    [{ limit: '7' }, 7],
    [{ limit_bytes: 0 }, 7],
    [{}, 7],
  ] as const) {
    await asSuperuser('changeOrganizationQuota', { at: ofQuota, body: size })
    expect(await quotas()).toMatchObject([{ limit_bytes: bytes, limits: [{ type: 'Warning', limit_percent: 50 }] }])
  }
  await asSuperuser('deleteOrganizationQuota', { at: ofQuota })
  expect(await quotas()).toEqual([])
})

test('a share above the whole is refused in another form than one below', async () => {
  await asSuperuser('createOrganizationQuota', { at, body: { limit_bytes: 100 } })
  const call = { as: 'superuser', at: { ...at, quota_id: String((await quotas())[0]?.id) } }
  for (const [threshold_percent, situation] of [
    [101, 'malformed.bound.threshold_percent.maximum'],
    [0, 'malformed.bound.threshold_percent'],
  ] as const) {
    const body = { type: 'Warning', threshold_percent }
    const answer = await reference.call('createOrganizationQuotaLimit', { ...call, body })
    expect(reference.problems('createOrganizationQuotaLimit', situation, answer)).toEqual([])
  }
  await asSuperuser('deleteOrganizationQuota', { at: call.at })
})

test('who owns the organization sees its quota and does not set it', async () => {
  const answer = await reference.call('createOrganizationQuota', { as: 'owner', at, body: { limit_bytes: 100 } })
  expect(answer.status).toBe(403)
  expect(await quotas()).toEqual([])
})

test('a full quota refuses a push where its limit says so', async () => {
  const registry = await TestRegistry.signIn(reference, 'acme/app', 'pull,push')
  await registry.pushImage('v1')
  await asSuperuser('createOrganizationQuota', { at, body: { limit_bytes: 1 } })
  const ofQuota = { ...at, quota_id: String((await quotas())[0]?.id) }
  const begin = async () => (await registry.send('POST', '/blobs/uploads/')).status
  await asSuperuser('createOrganizationQuotaLimit', { at: ofQuota, body: { type: 'Warning', threshold_percent: 100 } })
  expect(await begin()).toBe(202)
  await asSuperuser('createOrganizationQuotaLimit', { at: ofQuota, body: { type: 'Reject', threshold_percent: 100 } })
  expect(await begin()).toBe(403)
})

test('a user has the quota that a superuser gives', async () => {
  const namespace = { namespace: 'owner' }
  await asSuperuser('createOrganizationQuotaSuperUser', { at: namespace, body: { limit_bytes: 2048 } })
  const [quota] = (await reference.succeeds('listUserQuota', { as: 'owner' })).json as Quota[]
  expect(quota).toMatchObject({ limit_bytes: 2048, limit: '2.0 KiB' })
  expect((await reference.succeeds('listUserQuota', { as: 'outsider' })).json).toEqual([])
  await asSuperuser('deleteOrganizationQuotaSuperUser', { at: { ...namespace, quota_id: String(quota?.id) } })
  expect((await reference.succeeds('listUserQuota', { as: 'owner' })).json).toEqual([])
})
