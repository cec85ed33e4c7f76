import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference
const at = { orgname: 'acme' }
const team = { ...at, teamname: 'devs' }
const outsider = { membername: 'outsider' }

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('app')
  await reference.succeeds('updateOrganizationTeam', { at: team, body: { role: 'member' } })
})
afterAll(() => reference.close())

async function names(operationId: string, list: string): Promise<string[]> {
  const { json } = await reference.succeeds(operationId, { at })
  return (json as Record<string, { name: string }[]>)[list]?.map(({ name }) => name) ?? []
}

async function refuses(operationId: string, situation: string, call: Parameters<TestReference['call']>[1]) {
  const answer = await reference.call(operationId, { as: 'owner', ...call })
  expect(reference.problems(operationId, situation, answer), situation).toEqual([])
}

test('a right makes a collaborator, a team makes a member, and a removal takes both', async () => {
  const repository = 'acme/app'
  await reference.succeeds('changeUserPermissions', {
    at: { repository, username: 'outsider' },
    body: { role: 'read' },
  })
  expect(await names('getOrganizationCollaborators', 'collaborators')).toEqual(['outsider'])
  await refuses('getOrganizationMember', 'missing.membername', { at: { ...at, ...outsider } })
  await reference.succeeds('updateOrganizationTeamMember', { at: { ...team, ...outsider } })
  expect(await names('getOrganizationCollaborators', 'collaborators')).toEqual([])
  expect(await names('getOrganizationMembers', 'members')).toEqual(['owner', 'outsider'])
  const { json } = await reference.succeeds('getOrganizationMember', { at: { ...at, ...outsider } })
  expect(json).toMatchObject({ kind: 'user', teams: [{ name: 'devs' }], repositories: ['app'] })
  await reference.succeeds('removeOrganizationMember', { at: { ...at, ...outsider } })
  expect(await names('getOrganizationMembers', 'members')).toEqual(['owner'])
  expect((await reference.call('getRepo', { as: 'outsider', at: { repository } })).status).toBe(403)
  await refuses('removeOrganizationMember', 'repeated', { at: { ...at, ...outsider } })
})

test('the only administrator cannot be removed, in any way', async () => {
  await refuses('removeOrganizationMember', 'refused.last-admin', { at: { ...at, membername: 'owner' } })
  const owners = { ...at, teamname: 'owners' }
  await refuses('deleteOrganizationTeamMember', 'refused.last-admin', { at: { ...owners, membername: 'owner' } })
  await refuses('deleteOrganizationTeam', 'refused.last-admin', { at: owners })
  await refuses('updateOrganizationTeam', 'refused.last-admin', { at: owners, body: { role: 'creator' } })
})

test('a team gives its members its right in a repository, until it is deleted', async () => {
  const repository = await reference.repository('secret')
  const sees = async () => (await reference.call('getRepo', { as: 'outsider', at: { repository } })).status
  await reference.succeeds('updateOrganizationTeamMember', { at: { ...team, ...outsider } })
  expect(await sees()).toBe(403)
  await reference.succeeds('changeTeamPermissions', { at: { repository, teamname: 'devs' }, body: { role: 'write' } })
  expect(await sees()).toBe(200)
  const { json } = await reference.succeeds('getUserTransitivePermission', { at: { repository, username: 'outsider' } })
  expect(json).toEqual({ permissions: [{ role: 'write' }] })
  await reference.succeeds('deleteOrganizationTeam', { at: team })
  expect(await sees()).toBe(403)
  await refuses('getTeamPermissions', 'missing.teamname', { at: { repository, teamname: 'devs' } })
})
