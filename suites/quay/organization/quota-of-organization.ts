import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import type { QuayCheck } from '../quay-suite.js'

const views = ['getOrganization', 'changeOrganizationDetails'] as const

/** How much the organization may store. */
export function quotaOfOrganizationChecks(check: QuayCheck): void {
  for (const operationId of views)
    check(
      operationId,
      'the quota of the organization is shown with it, and its limits',
      { level: 'MUST', cites: 'guide 2.11.15, 2.11.16, 2.10.4, 2.10.12', ...needsFullAccess },
      async (world) => {
        const { owner, given, expect } = world
        const { at, fields } = await given.quotaLimit()
        const { orgname, quota_id, limit_id } = at
        const shown =
          operationId === 'getOrganization'
            ? await owner.getOrganization({ orgname }).succeeds()
            : await owner.changeOrganizationDetails({ orgname, body: { invoice_email: false } }).succeeds()
        const { limit_bytes } = await owner.getOrganizationQuota({ orgname, quota_id }).done()
        const limits = [{ id: Number(limit_id), type: fields.type, limit_percent: fields.threshold_percent }]
        expect(shown.quotas).toEqual([{ id: Number(quota_id), limit_bytes, limits }])
        mustShowNoUndeclaredSecret(world, operationId)
      },
    )
}
