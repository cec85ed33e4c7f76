import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

const gibibyte = 2 ** 30

/** Quotas of organizations from their making to their end. */
export function quotaLifeCycleChecks(check: QuayCheck): void {
  check(
    'createOrganizationQuota',
    'a quota is listed and shown as it was set, without limits, and with its organization',
    { level: 'MUST', cites: 'guide 2.10.12, 2.10.13, 2.10.9', ...needsFullAccess },
    async ({ owner, superuser, given, expect }) => {
      const orgname = await given.organization()
      await superuser.createOrganizationQuota({ orgname, body: { limit_bytes: 10 * gibibyte } }).succeeds()
      const quotas = await owner.listOrganizationQuota({ orgname }).succeeds()
      const set = { limit_bytes: 10 * gibibyte, limits: [] }
      expect(quotas).toMatchObject([{ ...set, default_config: false }])
      const [quota] = quotas
      const shown = await owner.getOrganizationQuota({ orgname, quota_id: String(quota?.id) }).succeeds()
      expect(shown).toEqual(quota)
      const organization = await owner.getOrganization({ orgname }).succeeds()
      expect(organization.quotas).toEqual([{ ...set, id: quota?.id }])
      expect(organization.quota_report).toMatchObject({ configured_quota: 10 * gibibyte, quota_bytes: 0 })
    },
  )

  check(
    'createOrganizationQuota',
    'a size may have a unit',
    { level: 'MUST', cites: 'observed createOrganizationQuota', uses: ['NewOrgQuota.limit'], ...needsFullAccess },
    async ({ owner, superuser, given, expect }) => {
      const orgname = await given.organization()
      await superuser.createOrganizationQuota({ orgname, body: { limit: '3 GiB' } }).succeeds()
      const quotas = await owner.listOrganizationQuota({ orgname }).succeeds()
      expect(quotas).toMatchObject([{ limit_bytes: 3 * gibibyte, limit: '3.0 GiB' }])
    },
  )

  check(
    'listOrganizationQuota',
    'an organization without a quota has none of its own, and each has no other than its own',
    { level: 'MUST', cites: 'guide 2.10.13', callers: ['superuser'] },
    async ({ owner, given, expect }) => {
      const [one, other] = [await given.theQuota(), await given.quota(gibibyte)]
      const shown = async ({ at: { orgname } }: typeof one) => {
        const quotas = await owner.listOrganizationQuota({ orgname }).succeeds()
        return quotas.map(({ id, limit_bytes }) => ({ id: String(id), bytes: limit_bytes }))
      }
      expect(await shown(one)).toEqual([{ id: one.at.quota_id, bytes: one.bytes }])
      expect(await shown(other)).toEqual([{ id: other.at.quota_id, bytes: gibibyte }])
      const without = await owner.listOrganizationQuota({ orgname: await given.theOrganization() }).succeeds()
      // A default of the installation stands in for a quota that is missing.
      expect(without.filter(({ default_config }) => !default_config)).toEqual([])
    },
  )

  check(
    'changeOrganizationQuota',
    'another size is answered and shown, the limits stay, and so do other quotas',
    { level: 'MUST', cites: 'guide 2.10.10', ...needsFullAccess },
    async ({ owner, superuser, given, expect }) => {
      const { at, fields } = await given.quotaLimit()
      const { orgname, quota_id } = at
      const changed = await superuser
        .changeOrganizationQuota({ orgname, quota_id, body: { limit_bytes: 5 * gibibyte } })
        .succeeds()
      expect(changed).toMatchObject({
        id: Number(quota_id),
        limit_bytes: 5 * gibibyte,
        limits: [{ id: Number(at.limit_id), type: fields.type, limit_percent: fields.threshold_percent }],
      })
      expect(await owner.getOrganizationQuota({ orgname, quota_id }).succeeds()).toEqual(changed)
      const other = await given.theQuota()
      expect(await owner.getOrganizationQuota(other.at).succeeds()).toMatchObject({ limit_bytes: other.bytes })
    },
  )

  check(
    'changeOrganizationQuota',
    'a change that names no size, or a size of 0, changes nothing',
    { level: 'MUST', cites: 'observed changeOrganizationQuota bad:{}', ...needsFullAccess },
    async ({ superuser, owner, given, expect }) => {
      const { at, bytes } = await given.quota()
      for (const body of [{}, { limit_bytes: 0 }])
        expect(await superuser.changeOrganizationQuota({ ...at, body }).succeeds()).toMatchObject({
          limit_bytes: bytes,
        })
      expect(await owner.getOrganizationQuota(at).succeeds()).toMatchObject({ limit_bytes: bytes })
    },
  )

  check(
    'changeOrganizationQuota',
    'the new size may have a unit',
    {
      level: 'MUST',
      cites: 'observed changeOrganizationQuota success',
      uses: ['UpdateOrgQuota.limit'],
      ...needsFullAccess,
    },
    async ({ superuser, given, expect }) => {
      const { at } = await given.quota()
      const changed = await superuser.changeOrganizationQuota({ ...at, body: { limit: '20 GiB' } }).succeeds()
      expect(changed).toMatchObject({ limit_bytes: 20 * gibibyte, limit: '20.0 GiB' })
    },
  )

  check(
    'deleteOrganizationQuota',
    'a quota goes with its limits, no other goes, and there may be a new one, without limits',
    { level: 'MUST', cites: 'guide 2.10.11', ...needsFullAccess },
    async ({ owner, superuser, given, expect }) => {
      const [{ at }, other] = [await given.quotaLimit(), await given.quota()]
      const { orgname, quota_id } = at
      await owner.getOrganizationQuota(other.at).succeeds()
      await superuser.deleteOrganizationQuota({ orgname, quota_id }).succeeds()
      const own = async () =>
        (await owner.listOrganizationQuota({ orgname }).succeeds()).filter(({ default_config }) => !default_config)
      expect(await own()).toEqual([])
      await owner.getOrganizationQuota({ orgname, quota_id }).answers('missing.quota_id')
      await superuser.createOrganizationQuota({ orgname, body: { limit_bytes: gibibyte } }).succeeds()
      expect(await own()).toMatchObject([{ limit_bytes: gibibyte, limits: [] }])
      await owner.getOrganizationQuota(other.at).succeeds()
    },
  )
}
