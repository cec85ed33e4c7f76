import type { Rights } from '../auth/rights.js'
import type { Organization, Team } from '../store/account.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { avatar } from './avatar.js'
import { assignedQuota, listOf } from './quota-body.js'
import { namespaceQuotaReport } from './quota-report.js'

/** The answer of getOrganization: who is no member learns little more than that it exists. */
export function organizationBody(organization: Organization, store: Store, rights: Rights) {
  const { name, email } = organization
  const isAdmin = rights.isOrganizationAdmin(name)
  const isMember = rights.isOrganizationMember(name)
  return {
    name,
    email: isAdmin ? email : '',
    avatar: avatar(name, 'user', email),
    is_admin: isAdmin,
    is_member: isMember,
    ...(isMember && teamsOf(organization, store.repositories.of(name), isAdmin, rights.user?.name)),
    ...(isAdmin && accountOf(organization)),
    ...(isMember && {
      quotas: listOf(store.quotas.of(name), assignedQuota),
      quota_report: namespaceQuotaReport(name, store),
    }),
  }
}

function accountOf({ invoiceEmail, invoiceEmailAddress, tagExpiration }: Organization) {
  return {
    invoice_email: invoiceEmail,
    invoice_email_address: invoiceEmailAddress,
    tag_expiration_s: tagExpiration,
    is_free_account: true,
  }
}

function teamsOf({ teams }: Organization, repositories: Repository[], isAdmin: boolean, user: string | undefined) {
  const view = (team: Team) => ({
    ...teamBody(team, isAdmin || (user !== undefined && team.members.has(user))),
    repo_count: repositories.filter(({ teamPermissions }) => teamPermissions.has(team.name)).length,
  })
  return {
    teams: Object.fromEntries([...teams.values()].map((team) => [team.name, view(team)])),
    ordered_teams: [...teams.keys()],
  }
}

function teamBody({ name, description, role, members, group }: Team, canView: boolean) {
  return {
    name,
    description,
    role,
    avatar: avatar(name, 'team'),
    can_view: canView,
    member_count: members.size,
    is_synced: group !== undefined,
  }
}
