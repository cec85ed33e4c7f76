import type { ApiRequest } from '../api-request.js'
import { setsUpTeamSync } from '../gates/access.js'
import type { Team } from '../store/account.js'

const service = 'oidc'

/** What the list of members says of the directory, and of the group that the team is filled from. */
export function teamDirectory(request: ApiRequest, { group }: Team) {
  if (request.store.lacks.has('team-sync')) return {}
  // The group is told to every superuser; that there is one, to whoever sees the team.
  const source = request.rights.isSuperuser ? { service, last_updated: null, config: group } : { service }
  return {
    ...(setsUpTeamSync(request) && { can_sync: { service, issuer_domain: 'login.example.com' } }),
    ...(group && { synced: source }),
  }
}
