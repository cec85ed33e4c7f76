import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
  for (let index = 1; index <= 11; index += 1) await reference.repository(`app-${index}`)
  await reference.repository('other')
  await reference.succeeds('updateRepo', { at: { repository: 'acme/other' }, body: { description: 'Another App-1.' } })
  const visibility = { visibility: 'public' }
  await reference.succeeds('changeRepoVisibility', { at: { repository: 'acme/app-2' }, body: visibility })
  await reference.succeeds('createOrgRobot', { at: { orgname: 'acme', robot_shortname: 'app_robot' }, body: {} })
  for (const teamname of ['appteam', 'appnobody'])
    await reference.succeeds('updateOrganizationTeam', { at: { orgname: 'acme', teamname }, body: { role: 'member' } })
  const at = { orgname: 'acme', teamname: 'appteam', membername: 'acme+app_robot' }
  await reference.succeeds('updateOrganizationTeamMember', { at })
})
afterAll(() => reference.close())

interface Found {
  kind: string
  name: string
}

async function found(operationId: string, call: Parameters<TestReference['call']>[1]) {
  const { json } = await reference.succeeds(operationId, { as: 'owner', ...call })
  return json as { results: Found[]; has_additional: boolean; page: number; start_index: number }
}

test('repositories are found by name and description, ten at a time', async () => {
  const first = await found('conductRepoSearch', { query: { query: 'app-1' } })
  expect(first.results.map(({ name }) => name)).toEqual(['app-1', 'app-10', 'app-11', 'other'])
  const all = await found('conductRepoSearch', { query: { query: 'acme/app' } })
  expect([all.results.length, all.has_additional]).toEqual([10, true])
  const rest = await found('conductRepoSearch', { query: { query: 'acme/app', page: '2' } })
  expect(rest).toMatchObject({ has_additional: false, page: 2, start_index: 10 })
  expect(rest.results).toHaveLength(2)
  expect((await found('conductRepoSearch', { query: { query: 'nothing/app' } })).results).toEqual([])
})

test('others find what is public, and a superuser no more than they', async () => {
  for (const as of ['outsider', 'superuser']) {
    const { results } = await found('conductSearch', { as, query: { query: 'a' } })
    expect(results.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['repository app-2', 'organization acme'])
  }
})

test('a search finds at most five of a kind, and no team of nobody', async () => {
  const { results } = await found('conductSearch', { query: { query: 'app' } })
  expect(results.filter(({ kind }) => kind === 'repository')).toHaveLength(5)
  const others = results.filter(({ kind }) => kind !== 'repository')
  expect(others.map(({ name }) => name)).toEqual(['appteam', 'acme+app_robot'])
})

test('who belongs to an organization finds its robots, teams and itself', async () => {
  const call = { at: { prefix: 'a' }, query: { namespace: 'acme', includeTeams: 'true', includeOrgs: 'true' } }
  const names = async (as: string) =>
    (await found('getMatchingEntities', { as, ...call })).results.map(({ name }) => name)
  expect(await names('owner')).toEqual(['appteam', 'appnobody', 'acme+app_robot', 'acme'])
  expect(await names('outsider')).toEqual([])
})

test('who is called exactly so comes first, and is said to belong or not', async () => {
  const call = { at: { prefix: 'o' }, query: { namespace: 'acme' } }
  expect((await found('getMatchingEntities', call)).results).toMatchObject([
    { name: 'owner', is_org_member: true },
    { name: 'outsider', is_org_member: false },
  ])
  const exact = { at: { prefix: 'outsider' } }
  expect((await found('getMatchingEntities', exact)).results).toMatchObject([{ name: 'outsider', is_robot: false }])
})
