import { makeTeamRight } from '../../../fixtures/quay/given-right.js'
import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** A team is made, changed, given rights, deleted, and gone with what its members had through it. */
export function teamLifeCycleChecks(check: QuayCheck): void {
  check(
    'updateOrganizationTeam',
    'a name that no team has makes one, of nobody, as it is described',
    { level: 'MUST', cites: 'guide 2.23.7' },
    async (world) => {
      const { owner, given, expect } = world
      const at = { orgname: await given.theOrganization(), teamname: given.name('team') }
      const described = { name: at.teamname, role: 'creator' as const, description: 'Made to be *looked at*.' }
      const { role, description } = described
      const answer = await owner.updateOrganizationTeam({ ...at, body: { role, description } }).succeeds()
      const seen = { ...described, avatar: { name: at.teamname }, can_view: true }
      expect(answer).toMatchObject({ ...seen, new_team: true })
      expect(await shown(world, at)).toMatchObject({ ...seen, member_count: 0, repo_count: 0 })
      const { name, members, can_edit } = await owner.getOrganizationTeamMembers(at).succeeds()
      expect({ name, members, can_edit }).toEqual({ name: at.teamname, members: [], can_edit: true })
    },
  )

  check(
    'updateOrganizationTeam',
    'a team becomes what is said of it, keeps what is not, and another stays as it is',
    { level: 'MUST', cites: 'guide 2.23.7' },
    async (world) => {
      const { owner, given, expect } = world
      const [{ at }, other] = [await given.team({ description: 'First.' }), await given.team({ description: 'Other.' })]
      const before = await shown(world, other.at)
      expect(before).toMatchObject({ role: 'member', description: 'Other.' })
      const changed = await owner.updateOrganizationTeam({ ...at, body: { role: 'creator' } }).succeeds()
      expect(changed).toMatchObject({ role: 'creator', description: 'First.', new_team: false })
      const body = { role: 'admin' as const, description: 'Second.' }
      expect(await owner.updateOrganizationTeam({ ...at, body }).succeeds()).toMatchObject({ ...body, new_team: false })
      expect(await shown(world, at)).toMatchObject(body)
      expect(await shown(world, other.at)).toEqual(before)
    },
  )

  check(
    'deleteOrganizationTeam',
    'with a team go the rights that its members had through it, and no other team',
    { level: 'MUST', cites: 'guide 2.23.8', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const orgname = await given.organization()
      const { repository, team } = await makeTeamRight(world, 'read', orgname)
      await joinTeam(world, team, await given.userName('outsider'))
      const other = await given.team({ orgname })
      await outsider.getRepo(repository.at).succeeds()
      await owner.deleteOrganizationTeam(team.at).succeeds()
      await outsider.getRepo(repository.at).answers('outsider')
      await owner.getOrganizationTeamMembers(team.at).answers('missing.teamname')
      const { teams = {} } = await owner.getOrganization({ orgname }).succeeds()
      expect(Object.keys(teams).sort()).toEqual(['owners', other.at.teamname].sort())
    },
  )

  check(
    'getOrganizationTeamPermissions',
    'the rights of a team are listed with their repositories, as they are now, and no other team has them',
    { level: 'MUST', cites: 'guide 2.23.1' },
    async (world) => {
      const { owner, given, expect } = world
      const [team, other] = [await given.team(), await given.team()]
      const [open, closed] = [await given.repository({ visibility: 'public' }), await given.repository()]
      const give = (at: { repository: string }, role: 'read' | 'admin') =>
        owner.changeTeamPermissions({ ...at, teamname: team.at.teamname, body: { role } }).done()
      const listed = async ({ at }: typeof team) =>
        (await owner.getOrganizationTeamPermissions(at).succeeds()).permissions
      expect(await listed(team), 'of a new team').toEqual([])
      await give(open.at, 'read')
      await give(closed.at, 'admin')
      const expected = [
        { repository: { name: open.name, is_public: true }, role: 'read' },
        { repository: { name: closed.name, is_public: false }, role: 'admin' },
      ]
      const rights = await listed(team)
      expect(rights).toHaveLength(expected.length)
      expect(rights).toEqual(expect.arrayContaining(expected))
      expect(await listed(other), 'of another team').toEqual([])
      await give(open.at, 'admin')
      await owner.deleteTeamPermissions({ ...closed.at, teamname: team.at.teamname }).done()
      expect(await listed(team)).toEqual([{ repository: { name: open.name, is_public: true }, role: 'admin' }])
    },
  )
}

/** The team, as its organization shows it. */
async function shown({ owner }: QuayWorld, { orgname, teamname }: { orgname: string; teamname: string }) {
  return (await owner.getOrganization({ orgname }).succeeds()).teams?.[teamname]
}
