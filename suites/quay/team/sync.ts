import { groupOfDirectory, syncedTeam, teamOfSuperuser } from '../../../fixtures/quay/given-synced-team.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { jsonOf } from '../../../src/client/call.js'
import { Skip } from '../../../src/checks/skip.js'
import { undeclaredSecrets } from '../../../src/checks/undeclared-secrets.js'
import type { QuayCheck } from '../quay-suite.js'

type At = Awaited<ReturnType<typeof syncedTeam>>['at']

const callers = ['superuser']
const capabilities = ['team-sync', 'superuser']

/** What is done to the members of a team by hand. */
const byHand = [
  {
    operationId: 'updateOrganizationTeamMember',
    title: 'nobody is added by hand to a team that is filled from a group',
    call: ({ owner }: QuayWorld, at: At, membername: string) =>
      owner.updateOrganizationTeamMember({ ...at, membername }),
  },
  {
    operationId: 'deleteOrganizationTeamMember',
    title: 'nobody is removed by hand from a team that is filled from a group',
    call: ({ owner }: QuayWorld, at: At, membername: string) =>
      owner.deleteOrganizationTeamMember({ ...at, membername }),
  },
  {
    operationId: 'inviteTeamMemberEmail',
    title: 'nobody is invited to a team that is filled from a group',
    call: ({ owner, given }: QuayWorld, at: At) =>
      owner.inviteTeamMemberEmail({ ...at, email: `${given.name('guest')}@example.com` }),
  },
] as const

/** Teams that a directory fills, and people do not. */
export function teamSyncChecks(check: QuayCheck): void {
  check(
    'enableOrganizationTeamSync',
    'a team is filled from a group, stays what it is otherwise, and another is filled by hand',
    { level: 'MUST', cites: 'guide 1.4.4', callers },
    async (world) => {
      const { superuser, expect } = world
      const body = await groupOfDirectory(world)
      const [{ at, role, description }, other] = [await teamOfSuperuser(world), await teamOfSuperuser(world)]
      const answer = await superuser.enableOrganizationTeamSync({ ...at, body }).succeeds()
      expect(answer).toMatchObject({ name: at.teamname, role, description, new_team: false })
      const { teams = {} } = await superuser.getOrganization({ orgname: at.orgname }).succeeds()
      expect(teams[at.teamname]).toMatchObject({ role, description, is_synced: true })
      expect(teams[other.at.teamname]).toMatchObject({ is_synced: false })
    },
  )

  check(
    'getOrganizationTeamMembers',
    'a superuser is shown the directory, and the group that a team is filled from',
    { level: 'MUST', cites: 'observed getOrganizationTeamMembers, public source: synced', callers, capabilities },
    async (world) => {
      const { superuser, judge, recorder, expect } = world
      const other = await teamOfSuperuser(world)
      const { can_sync, synced } = await superuser.getOrganizationTeamMembers(other.at).succeeds()
      expect(synced, 'of a team that is filled by hand').toBeUndefined()
      const { at, group } = await syncedTeam(world)
      const shown = await superuser.getOrganizationTeamMembers(at).succeeds()
      expect(shown).toMatchObject({ can_sync, synced: { service: can_sync?.service, config: group } })
      expect(recorder.judged.flatMap((judged) => undeclaredSecrets(judge, judged))).toEqual([])
    },
  )

  check(
    'disableOrganizationTeamSync',
    'a team that is filled from a group no longer takes members by hand again, and another does not',
    { level: 'MUST', cites: 'guide 1.4.4', callers },
    async (world) => {
      const { superuser, given, expect } = world
      const [{ at, role, description }, kept] = [await syncedTeam(world), await syncedTeam(world)]
      const call = superuser.disableOrganizationTeamSync(at)
      const exchange = await call.exchange('success')
      call.mustAnswer(exchange, 'success')
      // By the guide alone there is no body.
      const answer = { name: at.teamname, role, description, new_team: false }
      expect(jsonOf(exchange.answer) ?? answer).toMatchObject(answer)
      await superuser.updateOrganizationTeamMember({ ...at, membername: await given.userName('superuser') }).succeeds()
      const shown = await superuser.getOrganizationTeamMembers(at).succeeds()
      expect(shown).not.toHaveProperty('synced')
      expect(shown.members).toHaveLength(1)
      const other = await superuser.getOrganizationTeamMembers(kept.at).succeeds()
      expect(other.synced).toMatchObject({ config: kept.group })
    },
  )

  for (const { operationId, title, call } of byHand)
    check(
      operationId,
      title,
      {
        level: 'MUST',
        cites: `observed ${operationId}, public source: disallow_for_synced_team`,
        situation: 'refused.synced-team',
        callers,
        capabilities,
      },
      async (world) => {
        const { superuser, given, expect } = world
        const { at } = await syncedTeam(world)
        await letOwnerAdminister(world, at.orgname)
        const before = await superuser.getOrganizationTeamMembers({ ...at, includePending: true }).succeeds()
        await call(world, at, await given.userName('superuser')).answers('refused.synced-team')
        const after = await superuser.getOrganizationTeamMembers({ ...at, includePending: true }).succeeds()
        expect(after).toEqual(before)
      },
    )

  check(
    'enableOrganizationTeamSync',
    'where there is no directory, no team is filled from one',
    {
      level: 'MUST',
      cites: 'observed enableOrganizationTeamSync success, without a directory',
      situation: 'refused.no-directory',
      callers,
    },
    async (world) => {
      const { superuser, given, expect } = world
      if (await given.theDirectory()) throw new Skip('the target has a directory')
      const { at } = await teamOfSuperuser(world)
      const body = { group_dn: 'cn=nobody' }
      await superuser.enableOrganizationTeamSync({ ...at, body }).answers('refused.no-directory')
      const { teams = {} } = await superuser.getOrganization({ orgname: at.orgname }).succeeds()
      expect(teams[at.teamname]).toMatchObject({ is_synced: false })
    },
  )
}

/** Lets the owner administer an organization of the superuser. */
async function letOwnerAdminister({ superuser, given }: QuayWorld, orgname: string): Promise<void> {
  const at = { orgname, teamname: given.name('team') }
  const body = { role: 'admin' as const }
  const membername = await given.userName('owner')
  const { invited } = await prepared('an administrator of an organization', async () => {
    await superuser.updateOrganizationTeam({ ...at, body }).done()
    return superuser.updateOrganizationTeamMember({ ...at, membername }).done()
  })
  if (invited) throw new Skip('the target invites users to a team and waits for their answer')
}
