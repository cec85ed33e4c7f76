import type { Rights } from '../auth/rights.js'
import type { Organization, User } from '../store/account.js'
import type { Store } from '../store/store.js'
import { avatar } from './avatar.js'
import { assignedQuota, listOf } from './quota-body.js'
import { namespaceQuotaReport } from './quota-report.js'

/** The answer of getLoggedInUser and getUserInformation: everybody sees the name, only the user sees the account. */
export function userBody(user: User, store: Store, rights: Rights) {
  const isAdmin = rights.canAdminUser(user.name)
  return {
    anonymous: false,
    username: user.name,
    avatar: avatar(user.name, 'user', user.email),
    ...(isAdmin && accountOf(user, store)),
    ...(rights.canReadUser(user.name) && {
      organizations: store.namespaces.organizationsOf(user.name).map((each) => membership(each, rights, isAdmin)),
    }),
    ...(rights.isSuperuser && { super_user: user.name === rights.user?.name }),
  }
}

function accountOf(user: User, store: Store) {
  return {
    can_create_repo: true,
    is_me: true,
    verified: true,
    email: user.email,
    logins: [],
    invoice_email: false,
    invoice_email_address: null,
    preferred_namespace: false,
    tag_expiration_s: user.tagExpiration,
    prompts: ['enter_name', 'enter_company'],
    company: null,
    family_name: null,
    given_name: null,
    location: null,
    is_free_account: true,
    has_password_set: true,
    quotas: listOf(store.quotas.of(user.name), assignedQuota),
    quota_report: namespaceQuotaReport(user.name, store),
  }
}

function membership({ name, email }: Organization, rights: Rights, isAdmin: boolean) {
  return {
    name,
    avatar: avatar(name, 'org', email),
    can_create_repo: rights.canCreateIn(name),
    public: false,
    ...(isAdmin && { is_org_admin: rights.isOrganizationAdmin(name), preferred_namespace: false }),
  }
}
