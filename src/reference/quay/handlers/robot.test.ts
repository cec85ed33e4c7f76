import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { token } from '../testing/test-registry.js'

let reference: TestReference
let repository: string

beforeAll(async () => {
  reference = await TestReference.start()
  repository = await reference.repository()
})
afterAll(() => reference.close())

const at = (robot_shortname: string) => ({ orgname: 'acme', robot_shortname })

interface Robot {
  name: string
  token: string
}

async function create(shortname: string): Promise<Robot> {
  const { json } = await reference.succeeds('createOrgRobot', { at: at(shortname), body: {} })
  return json as Robot
}

async function permit(username: string, role: string) {
  return reference.call('changeUserPermissions', { as: 'owner', at: { repository, username }, body: { role } })
}

const signIn = async ({ name, token: password }: Robot) =>
  (await token(reference, `repository:${repository}:pull`, [name, password])).status

test('a robot signs in by its newest token only', async () => {
  const robot = await create('renewed')
  expect(await signIn(robot)).toBe(200)
  const renewed = (await reference.succeeds('regenerateOrgRobotToken', { at: at('renewed') })).json as Robot
  expect([await signIn(robot), await signIn(renewed)]).toEqual([401, 200])
})

test('the rights of a robot are listed with it, and go with it', async () => {
  const { name } = await create('permitted')
  expect((await permit(name, 'write')).status).toBe(200)
  const rights = async () =>
    (await reference.succeeds('getOrgRobotPermissions', { at: at('permitted') })).json as { permissions: unknown[] }
  expect(await rights()).toEqual({
    permissions: [{ repository: { name: 'app', is_public: false }, role: 'write' }],
  })
  await reference.succeeds('deleteOrgRobot', { at: at('permitted') })
  await create('permitted')
  expect(await rights()).toEqual({ permissions: [] })
})

test('a robot joins teams of its own organization only', async () => {
  const { name } = await create('member')
  await reference.succeeds('createUserRobot', { at: { robot_shortname: 'member' }, body: {} })
  const join = (membername: string) =>
    reference.call('updateOrganizationTeamMember', {
      as: 'owner',
      at: { orgname: 'acme', teamname: 'owners', membername },
    })
  expect((await join(name)).status).toBe(200)
  expect(
    reference.problems('updateOrganizationTeamMember', 'refused.foreign-robot', await join('owner+member')),
  ).toEqual([])
  const { json } = await reference.succeeds('getOrgRobots', { at: { orgname: 'acme' }, query: { permissions: 'true' } })
  const { robots } = json as { robots: { name: string; teams: { name: string }[] }[] }
  expect(robots.find((robot) => robot.name === name)?.teams).toMatchObject([{ name: 'owners' }])
})

test('a right is given to those who may have it', async () => {
  await reference.succeeds('createUserRobot', { at: { robot_shortname: 'foreign' }, body: {} })
  const refused = [
    ['nobody', 'missing.username'],
    ['owner+foreign', 'refused.foreign-robot'],
  ] as const
  for (const [username, situation] of refused)
    expect(reference.problems('changeUserPermissions', situation, await permit(username, 'read'))).toEqual([])
})
