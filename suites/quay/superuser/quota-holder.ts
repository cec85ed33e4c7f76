import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import type { QuayCheck } from '../quay-suite.js'
import { limitsOf } from './quota-detail.js'

const setsQuota = 'it changes what the account of a user may store'

/** Quotas as they are shown with whoever has them. */
export function quotaHolderChecks(check: QuayCheck): void {
  check(
    'listAllUsers',
    'the quota of a user is shown with the account',
    { level: 'MUST', cites: 'guide 2.21.2, 2.21.12', intrusive: setsQuota, capabilities: ['quota'] },
    async ({ superuser, given, expect }) => {
      const namespace = await given.installedUser()
      await superuser.createOrganizationQuotaSuperUser({ namespace, body: { limit_bytes: 9_000_000_000 } }).done()
      const { users } = await superuser.listAllUsers({}).succeeds()
      const shown = users.filter(({ username }) => username === namespace)
      const expected = { quotas: [{ limit_bytes: 9_000_000_000 }], quota_report: { configured_quota: 9_000_000_000 } }
      expect(shown).toMatchObject([expected])
    },
  )

  check(
    'listAllUsers',
    'the limits of the quota of a user are shown with the account',
    { level: 'MUST', cites: 'guide 2.21.2, 2.10.4', intrusive: setsQuota, ...needsFullAccess },
    async (world) => {
      const limit = await world.given.installedUserQuotaLimit()
      const { users } = await world.superuser.listAllUsers({}).succeeds()
      const shown = users.filter(({ username }) => username === limit.at.orgname)
      world.expect(shown).toMatchObject([{ quotas: [{ id: Number(limit.at.quota_id), limits: limitsOf(limit) }] }])
      mustShowNoUndeclaredSecret(world, 'listAllUsers')
    },
  )

  check(
    'changeOrganization',
    'a renamed organization keeps its quota, with its limits',
    { level: 'MUST', cites: 'guide 2.21.8, 2.21.14', capabilities: ['quota', 'superuser-full-access'] },
    async (world) => {
      const { superuser, given, expect } = world
      const limit = await given.quotaLimit()
      const name = given.name('org')
      const renamed = await superuser.changeOrganization({ name: limit.at.orgname, body: { name } }).succeeds()
      expect(renamed.quotas).toMatchObject([{ id: Number(limit.at.quota_id), limits: limitsOf(limit) }])
      expect(await superuser.listUserQuotaSuperUser({ namespace: name }).succeeds()).toMatchObject(
        renamed.quotas?.map(({ id, limit_bytes }) => ({ id, limit_bytes })) ?? [],
      )
      mustShowNoUndeclaredSecret(world, 'changeOrganization')
    },
  )
}
