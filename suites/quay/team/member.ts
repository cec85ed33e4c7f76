import { joinTeam } from '../../../fixtures/quay/given-team.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who belongs to a team, and who sees it. */
export function teamMemberChecks(check: QuayCheck): void {
  check(
    'updateOrganizationTeamMember',
    'who joins a team is listed once, in this team alone',
    { level: 'MUST', cites: 'guide 2.23.2, 2.23.4' },
    async ({ owner, given, expect }) => {
      const [team, other] = [await given.team(), await given.team()]
      const listed = async ({ at }: typeof team) =>
        (await owner.getOrganizationTeamMembers(at).succeeds()).members.map((each) => 'name' in each && each.name)
      const [user, robot] = [await given.userName('owner'), await given.theRobot()]
      expect(await listed(team), 'of a new team').toEqual([])
      for (const [membername, is_robot] of [
        [user, false],
        [robot, true],
      ] as const) {
        const joined = await owner.updateOrganizationTeamMember({ ...team.at, membername }).succeeds()
        const avatar = { name: membername }
        expect(joined).toMatchObject({ name: membername, kind: 'user', is_robot, invited: false, avatar })
      }
      expect((await listed(team)).sort()).toEqual([user, robot].sort())
      expect(await listed(other), 'of another team').toEqual([])
    },
  )

  check(
    'deleteOrganizationTeamMember',
    'who leaves a team loses its rights; other members, and other teams of the same user, stay',
    { level: 'MUST', cites: 'guide 2.23.3', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const [orgname, membername] = [await given.organization(), await given.userName('outsider')]
      const [left, kept] = [await given.team({ orgname, role: 'creator' }), await given.team({ orgname })]
      for (const team of [left, kept]) await joinTeam(world, team, membername)
      const other = await given.userName('owner')
      await joinTeam(world, left, other)
      const repository = await given.repository({ namespace: orgname })
      const at = { ...repository.at, teamname: left.at.teamname }
      await prepared('a right of a team', () => owner.changeTeamPermissions({ ...at, body: { role: 'read' } }).done())
      await outsider.getRepo(repository.at).succeeds()
      await owner.deleteOrganizationTeamMember({ ...left.at, membername }).succeeds()
      await outsider.getRepo(repository.at).answers('outsider')
      const { members } = await owner.getOrganizationTeamMembers(left.at).succeeds()
      expect(members).toMatchObject([{ name: other }])
      expect((await owner.getOrganizationTeamMembers(kept.at).succeeds()).members).toMatchObject([{ name: membername }])
    },
  )

  check(
    'getOrganizationTeamMembers',
    'a member sees who belongs to the team and may change nothing; the other teams stay closed',
    { level: 'MUST', cites: 'guide 2.23.4', situation: 'outsider', callers: ['outsider'] },
    async (world) => {
      const { outsider, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const [own, closed] = [await given.team({ orgname }), await given.team({ orgname })]
      await joinTeam(world, own, name)
      const seen = await outsider.getOrganizationTeamMembers(own.at).succeeds()
      expect(seen).toMatchObject({ name: own.at.teamname, can_edit: false, members: [{ name, invited: false }] })
      expect(seen.members).toHaveLength(1)
      await outsider.getOrganizationTeamMembers(closed.at).answers('outsider')
    },
  )
}
