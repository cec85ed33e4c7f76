import { joinTeam } from '../../../fixtures/quay/given-team.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who belongs to an organization. */
export function memberChecks(check: QuayCheck): void {
  for (const source of ['getOrganizationMembers', 'getOrganizationMember'] as const)
    check(
      source,
      'a member is shown with the teams and with the repositories of their own right, as soon as there are any',
      { level: 'MUST', cites: 'guide 2.11.12, 2.11.14', callers: ['outsider'] },
      async (world) => {
        const { owner, given, expect } = world
        const [orgname, name] = [await given.organization(), await given.userName('outsider')]
        const shown = async () =>
          source === 'getOrganizationMember'
            ? [await owner.getOrganizationMember({ orgname, membername: name }).succeeds()]
            : (await owner.getOrganizationMembers({ orgname }).succeeds()).members.filter((each) => each.name === name)
        const [first, second] = [await given.team({ orgname }), await given.team({ orgname })]
        const expected = { name, kind: 'user', avatar: { name } }
        await joinTeam(world, first, name)
        expect(await shown()).toMatchObject([{ ...expected, teams: [{}], repositories: [] }])
        await joinTeam(world, second, name)
        const repository = await given.repository({ namespace: orgname })
        await prepared('a right in a repository', () =>
          owner.changeUserPermissions({ ...repository.at, username: name, body: { role: 'read' } }).done(),
        )
        const members = await shown()
        expect(members).toMatchObject([{ ...expected, repositories: [repository.name] }])
        const seen = members.flatMap((member) => member.teams.map((team) => `${team.name} ${team.avatar.name}`))
        expect(seen.sort()).toEqual([first, second].map(({ at }) => `${at.teamname} ${at.teamname}`).sort())
      },
    )

  check(
    'getOrganizationMembers',
    'every member is listed once, and nobody else',
    { level: 'MUST', cites: 'guide 2.11.14', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const names = async () =>
        (await owner.getOrganizationMembers({ orgname }).succeeds()).members.map((each) => each.name).sort()
      const creator = await given.userName('owner')
      expect(await names()).toEqual([creator])
      for (const team of [await given.team({ orgname }), await given.team({ orgname })])
        await joinTeam(world, team, name)
      expect(await names()).toEqual([creator, name].sort())
    },
  )

  check(
    'getOrganizationMembers',
    'a robot of a team is no person, and is shown by its name',
    { level: 'MUST', cites: 'guide 2.11.12, 2.11.14' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, name } = await given.robot()
      const team = await given.team()
      await joinTeam(world, team, name)
      const { members } = await owner.getOrganizationMembers({ orgname: at.orgname }).succeeds()
      expect(members.map((each) => each.name)).not.toContain(name)
      const shown = await owner.getOrganizationMember({ orgname: at.orgname, membername: name }).succeeds()
      expect(shown).toMatchObject({ name, kind: 'robot', teams: [{ name: team.at.teamname }], repositories: [] })
    },
  )

  check(
    'getOrganizationMember',
    'a user who belongs to no team is no member, whatever right they have in a repository',
    { level: 'MUST', cites: 'guide 2.11.12', situation: 'missing.membername', callers: ['outsider'] },
    async ({ owner, given }) => {
      const repository = await given.repository()
      const username = await given.userName('outsider')
      // An organization of the check's own: in the run's, others may let the user join a team.
      const orgname = await given.organization()
      await prepared('a right in a repository', () =>
        owner.changeUserPermissions({ ...repository.at, username, body: { role: 'read' } }).done(),
      )
      await owner.getOrganizationMember({ orgname, membername: username }).answers('missing.membername')
    },
  )
}
