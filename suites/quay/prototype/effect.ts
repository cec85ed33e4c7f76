import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** What a default permission is for: the right is given in each repository that is created from then on. */
export function defaultPermissionEffectChecks(check: QuayCheck): void {
  check(
    'createOrganizationPrototypePermission',
    'the right is given in the next repository, and in none of before',
    { level: 'MUST', cites: 'guide 2.14.3', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const earlier = await given.repository({ namespace: orgname })
      await owner
        .createOrganizationPrototypePermission({ orgname, body: { role: 'write', delegate: { kind: 'user', name } } })
        .succeeds()
      const later = await given.repository({ namespace: orgname })
      expect(await roleOf(world, later.at, name)).toBe('write')
      expect(await roleOf(world, earlier.at, name)).toBeUndefined()
      expect(await outsider.getRepo(later.at).succeeds()).toMatchObject({ can_write: true, can_admin: false })
      await outsider.getRepo(earlier.at).answers('outsider')
    },
  )

  check(
    'createOrganizationPrototypePermission',
    'a team gets the right that it was given by default',
    { level: 'MUST', cites: 'guide 2.14.3' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const { at } = await given.team({ orgname })
      await owner
        .createOrganizationPrototypePermission({
          orgname,
          body: { role: 'admin', delegate: { kind: 'team', name: at.teamname } },
        })
        .succeeds()
      const repository = await given.repository({ namespace: orgname })
      const { permissions } = await owner.listRepoTeamPermissions(repository.at).succeeds()
      expect(permissions).toMatchObject({ [at.teamname]: { role: 'admin' } })
    },
  )

  check(
    'createOrganizationPrototypePermission',
    'what is meant for the repositories of one user counts in no other',
    { level: 'MUST', cites: 'guide 2.14.3', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const robot = await robotOf(world, orgname)
      const delegate = { kind: 'user' as const, name: robot }
      await owner
        .createOrganizationPrototypePermission({
          orgname,
          body: { role: 'write', delegate, activating_user: { name } },
        })
        .succeeds()
      const repository = await given.repository({ namespace: orgname })
      expect(await roleOf(world, repository.at, robot), 'by a default permission for another').toBeUndefined()
      const creator = await given.userName('owner')
      await owner
        .createOrganizationPrototypePermission({
          orgname,
          body: { role: 'read', delegate, activating_user: { name: creator } },
        })
        .succeeds()
      const own = await given.repository({ namespace: orgname })
      expect(await roleOf(world, own.at, robot), 'by a default permission for the owner').toBe('read')
    },
  )

  check(
    'updateOrganizationPrototypePermission',
    'another right is given from then on, and rights of before stay',
    { level: 'MUST', cites: 'guide 2.14.1', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const body = { role: 'read' as const, delegate: { kind: 'user' as const, name } }
      const { at } = await given.defaultPermission({ orgname, body })
      const earlier = await given.repository({ namespace: orgname })
      await owner.updateOrganizationPrototypePermission({ ...at, body: { role: 'admin' } }).succeeds()
      const later = await given.repository({ namespace: orgname })
      expect([await roleOf(world, earlier.at, name), await roleOf(world, later.at, name)]).toEqual(['read', 'admin'])
    },
  )

  check(
    'deleteOrganizationPrototypePermission',
    'no right is given any more, and rights of before stay',
    { level: 'MUST', cites: 'guide 2.14.2', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const body = { role: 'read' as const, delegate: { kind: 'user' as const, name } }
      const { at } = await given.defaultPermission({ orgname, body })
      const earlier = await given.repository({ namespace: orgname })
      await owner.deleteOrganizationPrototypePermission(at).succeeds()
      const later = await given.repository({ namespace: orgname })
      expect([await roleOf(world, earlier.at, name), await roleOf(world, later.at, name)]).toEqual(['read', undefined])
    },
  )
}

async function robotOf({ owner, given }: QuayWorld, orgname: string): Promise<string> {
  const robot_shortname = given.name('robot')
  const call = owner.createOrgRobot({ orgname, robot_shortname, body: {} })
  return (await prepared('a robot', () => call.done())).name
}

/** The right of a user or robot in a repository. */
async function roleOf({ owner }: QuayWorld, at: { repository: string }, name: string): Promise<string | undefined> {
  const { permissions } = await owner.listRepoUserPermissions(at).succeeds()
  return permissions[name]?.role
}
