import { invite, joinTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who was invited by mail: the mail itself goes to nobody whom a run could ask. */
export function teamInvitationChecks(check: QuayCheck): void {
  check(
    'inviteTeamMemberEmail',
    'who is invited by mail is shown by the address, in this team alone',
    { level: 'MUST', cites: 'guide 2.23.5' },
    async ({ owner, given, expect }) => {
      const [team, other] = [await given.team(), await given.team()]
      const email = `${given.name('guest')}@example.com`
      const expected = { email, kind: 'invite', invited: true }
      expect(await owner.inviteTeamMemberEmail({ ...team.at, email }).succeeds()).toMatchObject(expected)
      const pending = async ({ at }: typeof team) =>
        (await owner.getOrganizationTeamMembers({ ...at, includePending: true }).succeeds()).members
      expect(await pending(team)).toMatchObject([expected])
      expect(await pending(other), 'of another team').toEqual([])
    },
  )

  check(
    'getOrganizationTeamMembers',
    'who was invited is listed when it is asked for, and only then',
    { level: 'MUST', cites: 'guide 2.23.4', capabilities: ['mailing'] },
    async (world) => {
      const { owner, given, expect } = world
      const team = await given.team()
      const { email } = await invite(world, team)
      const listed = async (includePending: boolean) =>
        (await owner.getOrganizationTeamMembers({ ...team.at, includePending }).succeeds()).members
      expect(await listed(true)).toMatchObject([{ email }])
      expect(await listed(false)).toEqual([])
    },
  )

  check(
    'deleteTeamMemberEmailInvite',
    'an invitation that was taken back is listed no more, and another is',
    { level: 'MUST', cites: 'guide 2.23.6' },
    async (world) => {
      const { owner, given, expect } = world
      const team = await given.team()
      const [gone, kept] = [await invite(world, team), await invite(world, team)]
      await owner.deleteTeamMemberEmailInvite(gone).succeeds()
      const { members } = await owner.getOrganizationTeamMembers({ ...team.at, includePending: true }).succeeds()
      expect(members).toMatchObject([{ email: kept.email }])
    },
  )

  check(
    'getOrganizationTeamMembers',
    'who may not change a team does not see who was invited',
    {
      level: 'MUST',
      cites: 'observed getOrganizationTeamMembers, public source: edit_permission',
      callers: ['outsider'],
      capabilities: ['mailing'],
    },
    async (world) => {
      const { outsider, given, expect } = world
      const [team, name] = [await given.team({ orgname: await given.organization() }), await given.userName('outsider')]
      await joinTeam(world, team, name)
      const { email } = await invite(world, team)
      const seen = await outsider.getOrganizationTeamMembers({ ...team.at, includePending: true }).succeeds()
      expect(seen.members).toMatchObject([{ name }])
      expect(JSON.stringify(seen)).not.toContain(email)
    },
  )
}
