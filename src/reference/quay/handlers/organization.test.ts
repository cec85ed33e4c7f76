import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { actionsIn, token } from '../testing/test-registry.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('app')
})
afterAll(() => reference.close())

async function refuses(operationId: string, situation: string, call: Parameters<TestReference['call']>[1]) {
  const answer = await reference.call(operationId, { as: 'owner', ...call })
  expect(reference.problems(operationId, situation, answer), situation).toEqual([])
}

test('an organization shows its members what it hides from others', async () => {
  const at = { orgname: 'acme' }
  await reference.succeeds('changeOrganizationDetails', { at, body: { email: 'acme@example.com' } })
  expect((await reference.succeeds('getOrganization', { at })).json).toMatchObject({
    email: 'acme@example.com',
    is_admin: true,
    teams: { owners: { member_count: 1, role: 'admin' } },
  })
  const outside = (await reference.call('getOrganization', { at, as: 'outsider' })).json
  expect(outside).toMatchObject({ email: '', is_admin: false, is_member: false })
  expect(outside).not.toHaveProperty('teams')
  await refuses('changeOrganizationDetails', 'outsider', { at, as: 'outsider', body: {} })
})

test('a name is taken by users, by organizations, and for a while by what was deleted', async () => {
  await refuses('createOrganization', 'refused.duplicate', { body: { name: 'acme' } })
  await refuses('createOrganization', 'refused.name-of-user', { body: { name: 'outsider' } })
  await refuses('createOrganization', 'refused.short-name', { body: { name: 'a' } })
  await refuses('createOrganization', 'refused.invalid-name', { body: { name: 'Bad Name!' } })
  await refuses('createOrganization', 'refused.duplicate-email', {
    body: { name: 'other', email: 'outsider@example.com' },
  })
  await refuses('createOrganization', 'refused.invalid-email', { body: { name: 'other', email: 'nomail' } })
  for (const name of ['first', 'second'])
    await reference.succeeds('createOrganization', { body: { name, email: 'shared@example.com' } })
  await reference.repository('app', 'public', 'leaving')
  await reference.succeeds('deleteAdmindedOrganization', { at: { orgname: 'leaving' } })
  expect((await reference.call('getRepo', { at: { repository: 'leaving/app' } })).status).toBe(401)
  await refuses('createOrganization', 'refused.name-just-deleted', { body: { name: 'leaving' } })
  await refuses('deleteAdmindedOrganization', 'repeated', { at: { orgname: 'leaving' } })
})

test('a robot signs in at the registry until it is deleted, and a mirror keeps it', async () => {
  const at = { orgname: 'acme', robot_shortname: 'pusher' }
  const created = await reference.succeeds('createOrgRobot', { at, body: {} })
  const { name, token: secret } = created.json as { name: string; token: string }
  const scope = 'repository:acme/app:pull,push'
  expect(actionsIn(await token(reference, scope, [name, secret]))).toEqual([])
  await refuses('createOrgRobot', 'refused.duplicate', { at, body: {} })
  await refuses('createOrgRobot', 'refused.invalid-name', { at: { ...at, robot_shortname: 'BAD' }, body: {} })

  await reference.succeeds('createRepoMirrorConfig', {
    at: { repository: 'acme/app' },
    body: {
      external_reference: 'registry.example.com/a/b',
      robot_username: name,
      root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['*'] },
      skopeo_timeout_interval: 300,
      sync_interval: 3600,
      sync_start_date: '2038-01-19T03:14:07Z',
    },
  })
  expect(actionsIn(await token(reference, scope, [name, secret]))).toEqual(['push', 'pull'])
  await refuses('deleteOrgRobot', 'refused.used-by-mirror', { at })
  await reference.succeeds('deleteRepository', { at: { repository: 'acme/app' } })
  await reference.succeeds('deleteOrgRobot', { at })
  expect((await token(reference, scope, [name, secret])).status).toBe(401)
  await refuses('deleteOrgRobot', 'repeated', { at })
  await refuses('getOrgRobot', 'missing.robot_shortname', { at })
})

test('a body that cannot be read makes a robot all the same, as on a running Quay', async () => {
  const at = { orgname: 'acme', robot_shortname: 'lenient' }
  const answer = await reference.call('createOrgRobot', { as: 'owner', at, body: '{' })
  expect(reference.problems('createOrgRobot', 'malformed.invalid-json', answer)).toEqual([])
  expect(answer.json).toMatchObject({ name: 'acme+lenient', description: '' })
})
