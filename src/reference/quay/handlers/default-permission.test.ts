import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference
const at = { orgname: 'acme' }

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('first')
})
afterAll(() => reference.close())

async function made(body: object): Promise<{ orgname: string; prototypeid: string }> {
  const { json } = await reference.succeeds('createOrganizationPrototypePermission', { at, body })
  return { ...at, prototypeid: (json as { id: string }).id }
}

async function roleIn(name: string): Promise<string | undefined> {
  const { json } = await reference.succeeds('listRepoUserPermissions', { at: { repository: `acme/${name}` } })
  return (json as { permissions: Record<string, { role: string }> }).permissions.outsider?.role
}

const delegate = { kind: 'user', name: 'outsider' }

test('a right is given in new repositories, as it is at that time', async () => {
  const permission = await made({ role: 'read', delegate })
  await reference.repository('second')
  await reference.succeeds('updateOrganizationPrototypePermission', { at: permission, body: { role: 'admin' } })
  await reference.repository('third')
  await reference.succeeds('deleteOrganizationPrototypePermission', { at: permission })
  await reference.repository('fourth')
  const roles = [await roleIn('first'), await roleIn('second'), await roleIn('third'), await roleIn('fourth')]
  expect(roles).toEqual([undefined, 'read', 'admin', undefined])
})

test('what is meant for the creator counts before what is meant for everybody', async () => {
  const permissions = [
    await made({ role: 'admin', delegate, activating_user: { name: 'owner' } }),
    await made({ role: 'read', delegate }),
    await made({ role: 'write', delegate, activating_user: { name: 'superuser' } }),
  ]
  await reference.repository('fifth')
  expect(await roleIn('fifth')).toBe('admin')
  for (const permission of permissions)
    await reference.succeeds('deleteOrganizationPrototypePermission', { at: permission })
})

test('with a team or a robot goes what they were given by default', async () => {
  const team = { ...at, teamname: 'devs' }
  await reference.succeeds('updateOrganizationTeam', { at: team, body: { role: 'member' } })
  const robot = { ...at, robot_shortname: 'ci' }
  await reference.succeeds('createOrgRobot', { at: robot, body: {} })
  await made({ role: 'read', delegate: { kind: 'team', name: 'devs' } })
  await made({ role: 'read', delegate: { kind: 'user', name: 'acme+ci' } })
  await reference.succeeds('deleteOrganizationTeam', { at: team })
  await reference.succeeds('deleteOrgRobot', { at: robot })
  const { json } = await reference.succeeds('getOrganizationPrototypePermissions', { at })
  expect(json).toEqual({ prototypes: [] })
})
