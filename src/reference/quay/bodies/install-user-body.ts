import type { User } from '../store/account.js'
import type { Store } from '../store/store.js'
import { avatar } from './avatar.js'
import { assignedQuota, listOf } from './quota-body.js'
import { namespaceQuotaReport } from './quota-report.js'

/** A user as superusers see the account. */
export function installUserBody({ name, email, superuser, verified, enabled }: User, store: Store) {
  return {
    kind: 'user',
    name,
    username: name,
    email,
    verified,
    avatar: avatar(name, 'user', email),
    super_user: superuser,
    global_readonly_super_user: false,
    enabled,
    quotas: listOf(store.quotas.of(name), assignedQuota),
    quota_report: namespaceQuotaReport(name, store),
  }
}
