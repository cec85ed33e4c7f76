import { Skip } from '../../../src/checks/skip.js'
import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { GivenTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who does not join a team, and who does not leave it. */
export function teamMemberRefusalChecks(check: QuayCheck): void {
  check(
    'updateOrganizationTeamMember',
    'who belongs to a team already does not join it twice',
    {
      level: 'MUST',
      cites: 'observed updateOrganizationTeamMember, public source: UserAlreadyInTeam',
      situation: 'refused.duplicate',
    },
    async (world) => {
      const { owner, given, expect } = world
      const [team, membername] = [await given.team(), await given.theRobot()]
      await joinTeam(world, team, membername)
      await owner.updateOrganizationTeamMember({ ...team.at, membername }).answers('refused.duplicate')
      expect(await members(world, team)).toMatchObject([{ name: membername }])
    },
  )

  check(
    'updateOrganizationTeamMember',
    'a robot of another namespace is refused where people are invited first, and joins where they are not',
    {
      level: 'MUST',
      cites: 'observed updateOrganizationTeamMember, public source: InvalidTeamMemberException',
      situation: 'refused.foreign-robot',
    },
    async (world) => {
      const { owner, given, expect } = world
      const [team, { name }] = [await given.team(), await given.robot(robotsOfUser)]
      const call = owner.updateOrganizationTeamMember({ ...team.at, membername: name })
      const exchange = await call.exchange('refused.foreign-robot')
      const joined = await members(world, team)
      if (exchange.answer.status < 300 && joined.length === 1)
        throw new Skip('the target invites nobody: whoever is added to a team belongs to it at once')
      call.mustAnswer(exchange, 'refused.foreign-robot')
      expect(joined).toEqual([])
    },
  )

  check(
    'deleteOrganizationTeamMember',
    'who does not belong to a team does not leave it, and who does stays',
    { level: 'MUST', cites: 'guide 2.23.3', situation: 'refused.no-member' },
    async (world) => {
      const { owner, given, expect } = world
      const [team, stranger] = [await given.team(), await given.userName('owner')]
      await joinTeam(world, team, await given.theRobot())
      const before = await members(world, team)
      expect(before).toHaveLength(1)
      await owner.deleteOrganizationTeamMember({ ...team.at, membername: stranger }).answers('refused.no-member')
      expect(await members(world, team)).toEqual(before)
    },
  )

  check(
    'deleteOrganizationTeamMember',
    'nobody leaves the only team by which they administer the organization',
    { level: 'MUST', cites: 'guide 2.23.3', situation: 'refused.last-admin' },
    async ({ owner, given, expect }) => {
      const [orgname, membername] = [await given.organization(), await given.userName('owner')]
      const at = { orgname, teamname: 'owners', membername }
      await owner.deleteOrganizationTeamMember(at).answers('refused.last-admin')
      expect(await owner.getOrganization({ orgname }).succeeds()).toMatchObject({ is_admin: true })
    },
  )
}

async function members({ owner }: QuayWorld, { at }: GivenTeam) {
  return (await owner.getOrganizationTeamMembers(at).succeeds()).members
}
