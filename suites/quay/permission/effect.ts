import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { Role } from '../../../fixtures/quay/given-right.js'
import { makeTeamRight } from '../../../fixtures/quay/given-right.js'
import type { Repository } from '../../../fixtures/quay/given-repository.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const roles: { role: Role; can_write: boolean; can_admin: boolean }[] = [
  { role: 'read', can_write: false, can_admin: false },
  { role: 'write', can_write: true, can_admin: false },
  { role: 'admin', can_write: true, can_admin: true },
]

/** What a right is good for: the repository opens to whoever got it, as far as it goes, until it is taken back. */
export function permissionEffectChecks(check: QuayCheck): void {
  for (const { role, can_write, can_admin } of roles)
    check(
      'changeUserPermissions',
      `the right to ${role} lets a user do that and no more`,
      { level: 'MUST', cites: 'guide 2.12.3', callers: ['outsider'] },
      async (world) => {
        const { owner, outsider, given, expect } = world
        const repository = await given.repository()
        await outsider.getRepo(repository.at).answers('outsider')
        const at = { ...repository.at, username: await given.userName('outsider') }
        await owner.changeUserPermissions({ ...at, body: { role } }).succeeds()
        expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ can_write, can_admin })
        await mustBeAble(world, repository, { can_write, can_admin })
      },
    )

  check(
    'changeUserPermissions',
    'a lower right takes the place of a higher one',
    { level: 'MUST', cites: 'guide 2.12.3', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const { repository, at } = await given.right(await given.userName('outsider'), 'admin')
      expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ can_admin: true })
      expect((await owner.getUserPermissions(at).succeeds()).role).toBe('admin')
      await owner.changeUserPermissions({ ...at, body: { role: 'read' } }).succeeds()
      expect((await owner.getUserPermissions(at).succeeds()).role).toBe('read')
      expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ can_write: false, can_admin: false })
    },
  )

  check(
    'deleteUserPermissions',
    'a right that was taken back opens nothing any more, and a right elsewhere does',
    { level: 'MUST', cites: 'guide 2.12.4', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const username = await given.userName('outsider')
      const [gone, kept] = [await given.right(username, 'read'), await given.right(username, 'read')]
      for (const { repository } of [gone, kept]) await outsider.getRepo(repository.at).succeeds()
      await owner.getUserPermissions(kept.at).succeeds()
      await owner.deleteUserPermissions(gone.at).succeeds()
      await outsider.getRepo(gone.repository.at).answers('outsider')
      await owner.getUserPermissions(gone.at).answers('missing.username')
      expect((await outsider.getRepo(kept.repository.at).succeeds()).name).toBe(kept.repository.name)
    },
  )

  check(
    'changeTeamPermissions',
    'the right of a team is that of its members, until it is taken back',
    { level: 'MUST', cites: 'guide 2.12.6, 2.12.7', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const orgname = await given.organization()
      const [repository, team] = [await given.repository({ namespace: orgname }), await given.team({ orgname })]
      const at = { ...repository.at, teamname: team.at.teamname }
      await owner.changeTeamPermissions({ ...at, body: { role: 'write' } }).succeeds()
      await outsider.getRepo(repository.at).answers('outsider')
      await joinTeam(world, team, await given.userName('outsider'))
      expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ can_write: true, can_admin: false })
      await owner.changeTeamPermissions({ ...at, body: { role: 'read' } }).succeeds()
      expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ can_write: false })
      await owner.deleteTeamPermissions(at).succeeds()
      await outsider.getRepo(repository.at).answers('outsider')
    },
  )

  check(
    'deleteTeamPermissions',
    'with the right of a team goes no right of another',
    { level: 'MUST', cites: 'guide 2.12.7' },
    async (world) => {
      const { owner, expect } = world
      const [gone, kept] = [await makeTeamRight(world, 'read'), await makeTeamRight(world, 'write')]
      await owner.getTeamPermissions(gone.at).succeeds()
      expect(await owner.getTeamPermissions(kept.at).succeeds()).toEqual({ role: 'write' })
      await owner.deleteTeamPermissions(gone.at).succeeds()
      await owner.getTeamPermissions(gone.at).answers('missing.teamname')
      expect(await owner.getTeamPermissions(kept.at).succeeds()).toEqual({ role: 'write' })
    },
  )

  check(
    'getUserTransitivePermission',
    'the rights of a user are those of their own and those of their teams',
    { level: 'MUST', cites: 'guide 2.12.1', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const username = await given.userName('outsider')
      const { repository, team } = await makeTeamRight(world, 'write', await given.organization())
      const at = { ...repository.at, username }
      await owner.getUserTransitivePermission(at).answers('missing.username')
      await joinTeam(world, team, username)
      const rights = async () => {
        const { permissions } = await owner.getUserTransitivePermission(at).succeeds()
        return permissions.map(({ role }) => role).sort()
      }
      expect(await rights(), 'through the team alone').toEqual(['write'])
      await owner.changeUserPermissions({ ...at, body: { role: 'read' } }).done()
      expect(await rights(), 'both').toEqual(['read', 'write'])
    },
  )

  check(
    'getUserTransitivePermission',
    'each user has rights of their own',
    { level: 'MUST', cites: 'guide 2.12.1', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const username = await given.userName('outsider')
      const { repository, at } = await given.right(username, 'read')
      const creator = { ...repository.at, username: await given.userName('owner') }
      expect((await owner.getUserTransitivePermission(at).succeeds()).permissions).toEqual([{ role: 'read' }])
      const { permissions } = await owner.getUserTransitivePermission(creator).succeeds()
      expect(permissions.map(({ role }) => role)).toEqual(['admin'])
    },
  )
}

/** Tries it: a write is a new description, an administrator's work the visibility. */
async function mustBeAble(world: QuayWorld, { at }: Repository, can: { can_write: boolean; can_admin: boolean }) {
  const { outsider } = world
  const write = outsider.updateRepo({ ...at, body: { description: 'By another.' } })
  const admin = outsider.changeRepoVisibility({ ...at, body: { visibility: 'private' } })
  await (can.can_write ? write.succeeds() : write.answers('outsider'))
  await (can.can_admin ? admin.succeeds() : admin.answers('outsider'))
}
