import type { TeamRole } from '../store/account.js'
import type { RepositoryRole } from '../store/repository.js'

/** What a token may carry, or `all` for a signed-in session, which no scope limits. */
export type Scopes = ReadonlySet<string> | 'all'

export type UserRole = 'read' | 'admin'

// Quay limits each role by the scopes of the token instead of asking for one scope per operation (its auth/permissions.py):
// so `repo:admin` does for `repo:read`, but `org:admin` does not.
const repositoryRoles: Record<string, RepositoryRole> = {
  'repo:read': 'read',
  'repo:write': 'write',
  'repo:admin': 'admin',
}
const teamRoles: Record<string, TeamRole> = { 'repo:create': 'creator', 'org:admin': 'admin' }
const userRoles: Record<string, UserRole> = { 'user:read': 'read', 'user:admin': 'admin' }

const repositoryOrder: readonly RepositoryRole[] = ['read', 'write', 'admin']
const teamOrder: readonly TeamRole[] = ['member', 'creator', 'admin']
const userOrder: readonly UserRole[] = ['read', 'admin']

export const limitRepositoryRole = limiter(repositoryOrder, repositoryRoles)
export const limitTeamRole = limiter(teamOrder, teamRoles)
export const limitUserRole = limiter(userOrder, userRoles)

/** Whether `role` does for what asks for `needed`. */
export function covers(role: RepositoryRole | undefined, needed: RepositoryRole): boolean {
  return role !== undefined && repositoryOrder.indexOf(role) >= repositoryOrder.indexOf(needed)
}

/** Whether the scopes do for an operation that asks for `needed`. */
export function hasScope(scopes: Scopes, needed: string): boolean {
  if (scopes === 'all' || scopes.has(needed)) return true
  const role = repositoryRoles[needed]
  return role !== undefined && covers(limitRepositoryRole('admin', scopes), role)
}

function limiter<Role>(order: readonly Role[], byScope: Record<string, Role>) {
  return (role: Role, scopes: Scopes): Role | undefined => {
    if (scopes === 'all') return role
    const most = Math.max(...[...scopes].map((scope) => order.indexOf(byScope[scope] as Role)), -1)
    return order[Math.min(most, order.indexOf(role))]
  }
}
