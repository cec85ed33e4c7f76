import type { Organization } from '../store/account.js'
import type { Store } from '../store/store.js'
import { avatar } from './avatar.js'
import { assignedQuota, listOf } from './quota-body.js'
import { namespaceQuotaReport } from './quota-report.js'

/** An organization as superusers see it. */
export function installOrganizationBody({ name, email }: Organization, store: Store) {
  return {
    name,
    email,
    avatar: avatar(name, 'org', email),
    quotas: listOf(store.quotas.of(name), assignedQuota),
    quota_report: namespaceQuotaReport(name, store),
  }
}
