import type { Organization } from './account.js'
import type { Store } from './store.js'

/** Removes a team, with the rights that its members had through it. */
export function removeTeam(
  { repositories, defaultPermissions }: Store,
  organization: Organization,
  name: string,
): void {
  organization.teams.delete(name)
  for (const { teamPermissions } of repositories.of(organization.name)) teamPermissions.delete(name)
  for (const { id, delegate } of defaultPermissions.of(organization.name))
    if (delegate.kind === 'team' && delegate.name === name) defaultPermissions.remove(id)
}
