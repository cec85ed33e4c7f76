import { makeTeamRight } from '../../../fixtures/quay/given-right.js'
import type { QuayCheck } from '../quay-suite.js'

/** The rights in a repository, by the name of who has them. */
export function permissionListingChecks(check: QuayCheck): void {
  check(
    'listRepoUserPermissions',
    'the rights of users and robots are listed by name, as they were given, and for this repository alone',
    { level: 'MUST', cites: 'guide 2.12.3, 2.12.9', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const [username, creator] = [await given.userName('outsider'), await given.userName('owner')]
      const robot = await given.robot()
      const [repository, other] = [await given.repository(), await given.repository()]
      const listed = async (at: typeof repository.at) =>
        (await owner.listRepoUserPermissions(at).succeeds()).permissions
      expect(Object.keys(await listed(repository.at)), 'of a new repository').toEqual([creator])
      const expected = [
        [username, 'read', false],
        [robot.name, 'write', true],
      ] as const
      for (const [name, role, is_robot] of expected) {
        const answer = await owner
          .changeUserPermissions({ ...repository.at, username: name, body: { role } })
          .succeeds()
        expect(answer).toMatchObject({ name, role, is_robot, avatar: { name } })
        expect(await owner.getUserPermissions({ ...repository.at, username: name }).succeeds()).toEqual(answer)
      }
      const permissions = await listed(repository.at)
      expect(Object.keys(permissions).sort()).toEqual([creator, username, robot.name].sort())
      expect(permissions).toMatchObject({
        [creator]: { name: creator, role: 'admin', is_robot: false, is_org_member: true },
        [username]: { name: username, role: 'read', is_robot: false, avatar: { name: username } },
        [robot.name]: { name: robot.name, role: 'write', is_robot: true, is_org_member: true },
      })
      expect(Object.keys(await listed(other.at)), 'of another repository').toEqual([creator])
    },
  )

  check(
    'listRepoTeamPermissions',
    'the rights of teams are listed by name, as they were given, and for this repository alone',
    { level: 'MUST', cites: 'guide 2.12.5, 2.12.6, 2.12.8' },
    async ({ owner, given, expect }) => {
      const [repository, other] = [await given.repository(), await given.repository()]
      const teams = [await given.team(), await given.team()]
      const [first, second] = teams.map(({ at }) => at.teamname) as [string, string]
      const listed = async (at: typeof repository.at) =>
        (await owner.listRepoTeamPermissions(at).succeeds()).permissions
      expect(await listed(repository.at), 'of a new repository').toEqual({})
      for (const [teamname, role] of [
        [first, 'read'],
        [second, 'admin'],
      ] as const) {
        const at = { ...repository.at, teamname }
        const answer = await owner.changeTeamPermissions({ ...at, body: { role } }).succeeds()
        expect(answer).toMatchObject({ name: teamname, role, avatar: { name: teamname } })
        expect(await owner.getTeamPermissions(at).succeeds()).toEqual({ role })
      }
      const permissions = await listed(repository.at)
      expect(Object.keys(permissions).sort()).toEqual([first, second].sort())
      expect(permissions).toMatchObject({
        [first]: { name: first, role: 'read', avatar: { name: first } },
        [second]: { name: second, role: 'admin', avatar: { name: second } },
      })
      expect(await listed(other.at), 'of another repository').toEqual({})
    },
  )

  check(
    'getUserPermissions',
    'who belongs to the organization is told apart from who does not',
    { level: 'MUST', cites: 'observed getUserPermissions, public source: is_org_member', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      // Nobody but its creator belongs to a new organization.
      const repository = await given.repository({ namespace: await given.organization() })
      const [username, creator] = [await given.userName('outsider'), await given.userName('owner')]
      await owner.changeUserPermissions({ ...repository.at, username, body: { role: 'read' } }).done()
      for (const [name, is_org_member] of [
        [creator, true],
        [username, false],
      ] as const)
        expect(await owner.getUserPermissions({ ...repository.at, username: name }).succeeds()).toMatchObject({
          ...{ name, is_org_member },
        })
    },
  )

  check(
    'getUserPermissions',
    "a right that came through a team alone is not shown as the user's own",
    { level: 'MUST', cites: 'guide 2.12.2', situation: 'missing.username', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const { repository } = await makeTeamRight(world, 'write')
      const at = { ...repository.at, username: await given.userName('outsider') }
      await owner.getUserPermissions(at).answers('missing.username')
      const { permissions } = await owner.listRepoUserPermissions(repository.at).succeeds()
      expect(Object.keys(permissions)).not.toContain(at.username)
    },
  )
}
