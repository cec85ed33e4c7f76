import { refused } from '../../../src/checks/derive/refused.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

/** What is refused for the state that things are in. */
export function quotaRefusalChecks(check: QuayCheck): void {
  check(
    'createOrganizationQuota',
    'an organization has one quota and no second',
    {
      level: 'MUST',
      cites: 'observed createOrganizationQuota extra:again',
      situation: 'refused.duplicate',
      ...needsFullAccess,
    },
    async ({ owner, superuser, given, expect }) => {
      const { at, bytes } = await given.quota()
      const { orgname } = at
      await superuser.createOrganizationQuota({ orgname, body: { limit_bytes: 5 } }).answers('refused.duplicate')
      expect(await owner.listOrganizationQuota({ orgname }).succeeds()).toMatchObject([{ limit_bytes: bytes }])
    },
  )

  check(
    'createOrganizationQuotaLimit',
    'the same limit is not set twice',
    {
      level: 'MUST',
      cites: 'observed createOrganizationQuotaLimit extra:again',
      situation: 'refused.duplicate',
      ...needsFullAccess,
    },
    async ({ owner, superuser, given, expect }) => {
      const { at, fields } = await given.quotaLimit()
      await superuser.createOrganizationQuotaLimit({ ...at, body: fields }).answers('refused.duplicate')
      expect(await owner.listOrganizationQuotaLimit(at).succeeds()).toHaveLength(1)
    },
  )

  for (const operationId of ['createOrganizationQuotaLimit', 'changeOrganizationQuotaLimit'] as const)
    check(
      operationId,
      'there is no share above the whole',
      {
        ...{ level: 'MUST', cites: `observed ${operationId} bad:{"threshold_percent": 101}` },
        ...{ situation: 'malformed.bound.threshold_percent.maximum', ...needsFullAccess },
      },
      (world) =>
        refused(world, {
          operationId,
          situation: 'malformed.bound.threshold_percent.maximum',
          change: (values) => ({ ...values, body: { ...(values.body as object), threshold_percent: 101 } }),
        }),
    )

  for (const operationId of ['getOrganizationQuota', 'listOrganizationQuotaLimit'] as const)
    check(
      operationId,
      'a quota is not found in another organization',
      { level: 'MUST', cites: 'guide 2.10.9, 2.10.6', situation: 'missing.quota_id', callers: ['superuser'] },
      async ({ owner, given }) => {
        const { at } = await given.theQuota()
        await owner[operationId]({ ...at, orgname: await given.theOrganization() }).answers('missing.quota_id')
      },
    )

  for (const { operationId, body } of [
    { operationId: 'changeOrganizationQuota', body: { limit_bytes: 5 } },
    { operationId: 'deleteOrganizationQuota', body: undefined },
  ] as const)
    check(
      operationId,
      'a quota is not reached through another organization',
      { level: 'MUST', cites: 'guide 2.10.10, 2.10.11', situation: 'missing.quota_id', ...needsFullAccess },
      async (world) => {
        const { owner, given, expect } = world
        const [{ at, bytes }, other] = [await given.quota(), await given.theQuota()]
        const parameters = { ...at, orgname: other.at.orgname }
        await world.call('superuser', operationId, { parameters, ...(body && { body }) }).answers('missing.quota_id')
        expect(await owner.getOrganizationQuota(at).succeeds()).toMatchObject({ limit_bytes: bytes })
      },
    )

  for (const { operationId, caller, body } of [
    { operationId: 'getOrganizationQuotaLimit', caller: 'owner', body: undefined },
    { operationId: 'changeOrganizationQuotaLimit', caller: 'superuser', body: { threshold_percent: 1 } },
    { operationId: 'deleteOrganizationQuotaLimit', caller: 'superuser', body: undefined },
  ] as const)
    check(
      operationId,
      'a limit is not reached through another quota',
      {
        ...{ level: 'MUST', cites: 'guide 2.10.2, 2.10.3, 2.10.4' },
        ...{ situation: 'missing.limit_id.of-another-quota', ...needsFullAccess },
      },
      async (world) => {
        const { owner, given, expect } = world
        const { at, fields } = await (caller === 'owner' ? given.theQuotaLimit() : given.quotaLimit())
        const other = await given.theQuota()
        const parameters = { ...other.at, limit_id: at.limit_id }
        await world
          .call(caller, operationId, { parameters, ...(body && { body }) })
          .answers('missing.limit_id.of-another-quota')
        expect(await owner.getOrganizationQuotaLimit(at).succeeds()).toMatchObject({
          type: fields.type,
          limit_percent: fields.threshold_percent,
        })
      },
    )
}
