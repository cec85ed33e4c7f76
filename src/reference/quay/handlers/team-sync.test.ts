import { afterEach, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference
afterEach(() => reference.close())

const at = { orgname: 'acme', teamname: 'devs' }
const as = 'superuser'

async function team(...without: string[]): Promise<void> {
  reference = await TestReference.start({ without })
  await reference.repository()
  await reference.succeeds('updateOrganizationTeam', { at, body: { role: 'member' } })
  await reference.succeeds('updateOrganizationTeamMember', { at: { ...at, membername: 'outsider' } })
}

async function members(caller: string): Promise<object> {
  return (await reference.succeeds('getOrganizationTeamMembers', { as: caller, at })).json as object
}

test('who belonged to a team belongs to it no more when a group fills it', async () => {
  await team()
  const body = { group_name: 'everybody' }
  await reference.succeeds('enableOrganizationTeamSync', { as, at, body })
  expect(await members(as)).toMatchObject({ members: [], can_sync: { service: 'oidc' }, synced: { config: body } })
  const shown = await members('owner')
  expect(shown).not.toHaveProperty('can_sync')
  expect(shown).toMatchObject({ synced: { service: 'oidc' } })
  expect(JSON.stringify(shown)).not.toContain('everybody')
})

test('robots join a team that a group fills, and people do not', async () => {
  await team()
  await reference.succeeds('createOrgRobot', { at: { orgname: 'acme', robot_shortname: 'ci' }, body: {} })
  await reference.succeeds('enableOrganizationTeamSync', { as, at, body: { group_name: 'everybody' } })
  for (const id of ['updateOrganizationTeamMember', 'deleteOrganizationTeamMember']) {
    const answer = await reference.call(id, { as: 'owner', at: { ...at, membername: 'outsider' } })
    expect(reference.problems(id, 'refused.synced-team', answer)).toEqual([])
    await reference.succeeds(id, { at: { ...at, membername: 'acme+ci' } })
  }
  await reference.succeeds('disableOrganizationTeamSync', { as, at })
  await reference.succeeds('updateOrganizationTeamMember', { at: { ...at, membername: 'outsider' } })
})

test('whoever administers the organization without being a superuser fills no team from a group', async () => {
  await team()
  const id = 'enableOrganizationTeamSync'
  const answer = await reference.call(id, { as: 'owner', at, body: { group_name: 'everybody' } })
  expect(reference.problems(id, 'outsider', answer)).toEqual([])
  expect(await members('owner')).not.toHaveProperty('synced')
})

test('without the capability nothing tells of a directory', async () => {
  await team('team-sync')
  expect(await members(as)).not.toHaveProperty('can_sync')
})
