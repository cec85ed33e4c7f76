import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import type { QuayCheck } from '../quay-suite.js'

/** What each operation shows of the organization. */
const views = {
  getOrganization: ({ owner }: QuayWorld, orgname: string) => owner.getOrganization({ orgname }).succeeds(),
  changeOrganizationDetails: ({ owner }: QuayWorld, orgname: string) =>
    owner.changeOrganizationDetails({ orgname, body: { invoice_email: false } }).succeeds(),
  getApplicationInformation: async ({ owner, given }: QuayWorld, orgname: string) => {
    const { client_id } = (await given.application(orgname)).at
    return (await owner.getApplicationInformation({ client_id }).succeeds()).organization
  },
}

/** How much the organization may store. */
export function quotaOfOrganizationChecks(check: QuayCheck): void {
  for (const operationId of ['getOrganization', 'changeOrganizationDetails', 'getApplicationInformation'] as const)
    check(
      operationId,
      'the quota of the organization is shown with it, and its limits',
      { level: 'MUST', cites: 'guide 2.11.15, 2.11.16, 2.11.18, 2.10.4, 2.10.12', ...needsFullAccess },
      async (world) => {
        const { at, fields } = await world.given.quotaLimit()
        const { orgname, quota_id, limit_id } = at
        const shown = await views[operationId](world, orgname)
        const { limit_bytes } = await world.owner.getOrganizationQuota({ orgname, quota_id }).done()
        const limits = [{ id: Number(limit_id), type: fields.type, limit_percent: fields.threshold_percent }]
        world.expect(shown.quotas).toEqual([{ id: Number(quota_id), limit_bytes, limits }])
        mustShowNoUndeclaredSecret(world, operationId)
      },
    )
}
