import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import type { QuayCheck } from '../quay-suite.js'

const views = ['getLoggedInUser', 'getUserInformation'] as const

/** How much the user may store. */
export function quotaOfUserChecks(check: QuayCheck): void {
  for (const operationId of views)
    check(
      operationId,
      'each user is shown their own quota with the account, and its limits',
      {
        level: 'MUST',
        cites: 'guide 2.25.3, 2.25.5, 2.21.12',
        intrusive: 'it changes what the account of a user may store',
        ...needsFullAccess,
        callers: ['outsider', 'superuser'],
      },
      async (world) => {
        const { superuser, given, expect } = world
        const { at, fields } = await given.theUserQuotaLimit()
        await given.theUserQuota('outsider')
        for (const caller of ['owner', 'outsider'] as const) {
          const namespace = await given.userName(caller)
          const account =
            operationId === 'getLoggedInUser'
              ? await world[caller].getLoggedInUser().succeeds()
              : await world[caller].getUserInformation({ username: namespace }).succeeds()
          const [quota] = await superuser.listOrganizationQuotaSuperUser({ namespace }).done()
          const { id, limit_bytes } = quota ?? {}
          const shown = account.quotas ?? []
          expect(shown.map((each) => ({ id: each.id, limit_bytes: each.limit_bytes }))).toEqual([{ id, limit_bytes }])
          const limit = { id: Number(at.limit_id), type: fields.type, limit_percent: fields.threshold_percent }
          if (caller === 'owner') expect(shown[0]?.limits).toContainEqual(limit)
        }
        mustShowNoUndeclaredSecret(world, operationId)
      },
    )
}
