import { joinTeam } from '../../../fixtures/quay/given-team.js'
import { refused } from '../../../src/checks/derive/refused.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

const writes = [
  ...(['createOrganizationQuota', 'changeOrganizationQuota', 'deleteOrganizationQuota'] as const),
  ...(['createOrganizationQuotaLimit', 'changeOrganizationQuotaLimit', 'deleteOrganizationQuotaLimit'] as const),
]

/** Who sees a quota, and who sets it. */
export function quotaAccessChecks(check: QuayCheck): void {
  for (const operationId of writes)
    check(
      operationId,
      'who owns the organization does not decide on its quota',
      { level: 'MUST', cites: `observed ${operationId} outsider`, situation: 'outsider', ...needsFullAccess },
      (world) => refused(world, { operationId, situation: 'outsider', caller: 'owner' }),
    )

  check(
    'listOrganizationQuota',
    'a member of a team sees the quota of the organization, and nobody sees it any more who is none',
    { level: 'MUST', cites: 'guide 2.10.13, 2.10.9, 2.10.6', callers: ['outsider', 'superuser'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const { at } = await given.quota()
      const { orgname } = at
      const team = await given.team({ orgname })
      const membername = await given.userName('outsider')
      await joinTeam(world, team, membername)
      expect(await outsider.listOrganizationQuota({ orgname }).succeeds()).toMatchObject([{ id: Number(at.quota_id) }])
      await outsider.getOrganizationQuota(at).succeeds()
      await outsider.listOrganizationQuotaLimit(at).succeeds()
      await owner.deleteOrganizationTeamMember({ ...team.at, membername }).done()
      await outsider.listOrganizationQuota({ orgname }).answers('outsider')
    },
  )
}
