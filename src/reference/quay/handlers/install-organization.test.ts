import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

test('an organization takes everything along to its new name', async () => {
  await reference.repository('app', 'private', 'former')
  await reference.succeeds('createOrgRobot', { at: { orgname: 'former', robot_shortname: 'ci' }, body: {} })
  const robotAt = { repository: 'former/app', username: 'former+ci' }
  await reference.succeeds('changeUserPermissions', { at: robotAt, body: { role: 'read' } })
  await reference.succeeds('changeOrganization', { as: 'superuser', at: { name: 'former' }, body: { name: 'renamed' } })
  await reference.succeeds('getRepo', { at: { repository: 'renamed/app' } })
  await reference.succeeds('getOrgRobot', { at: { orgname: 'renamed', robot_shortname: 'ci' } })
  await reference.succeeds('getUserPermissions', { at: { repository: 'renamed/app', username: 'renamed+ci' } })
  const former = await reference.call('getOrganization', { as: 'owner', at: { orgname: 'former' } })
  expect(reference.problems('getOrganization', 'missing.orgname', former)).toEqual([])
})

test('pages of organizations hold each of them once', async () => {
  for (const name of ['one', 'two', 'three']) await reference.repository('app', 'private', name)
  const names: string[] = []
  let token: string | undefined = ''
  while (token !== undefined) {
    const query: Record<string, string> = { limit: '2', ...(token !== '' && { next_page: token }) }
    const { json } = await reference.succeeds('listAllOrganizations', { as: 'superuser', query })
    const page = json as { organizations: { name: string }[]; next_page?: string }
    expect(page.organizations.length).toBeLessThanOrEqual(2)
    names.push(...page.organizations.map(({ name }) => name))
    token = page.next_page
  }
  expect(names).toEqual(expect.arrayContaining(['one', 'two', 'three']))
  expect(new Set(names).size).toBe(names.length)
})

test('a superuser who takes an organization over is one of its owners', async () => {
  await reference.repository('app', 'private', 'taken')
  const at = { orgname: 'taken', teamname: 'owners' }
  await reference.succeeds('takeOwnership', { as: 'superuser', at: { namespace: 'taken' } })
  const { json } = await reference.succeeds('getOrganizationTeamMembers', { at })
  expect((json as { members: { name: string }[] }).members.map(({ name }) => name).sort()).toEqual([
    'owner',
    'superuser',
  ])
})
