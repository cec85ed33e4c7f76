import type { ApiRequest } from '../api-request.js'
import { repositoryPermissions } from '../bodies/repository-permissions.js'
import { changedTeam } from '../bodies/team-body.js'
import { adminsOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Team, TeamRole } from '../store/account.js'
import { isOnlyAdminTeam } from '../store/admin-teams.js'
import { createTeam } from '../store/create-team.js'
import { namespaceNameProblem } from '../store/name-rules.js'
import { removeTeam } from '../store/remove-team.js'
import type { Handlers } from './handler.js'

export const teamHandlers: Handlers = {
  updateOrganizationTeam: { access: adminsOrganization, handle: update },
  deleteOrganizationTeam: {
    access: adminsOrganization,
    handle: (request) => {
      const { organization, team, store } = request
      refuseLastAdmin(request, team)
      removeTeam(store, organization, team.name)
      return undefined
    },
  },
  getOrganizationTeamPermissions: {
    access: adminsOrganization,
    handle: ({ organization, team, store }) => ({
      permissions: repositoryPermissions(store.repositories.of(organization.name), ({ teamPermissions }) =>
        teamPermissions.get(team.name),
      ),
    }),
  },
}

/** A name that no team has makes one. */
function update(request: ApiRequest) {
  const { organization, body } = request
  const name = request.at('teamname')
  const { role, description } = body as { role?: TeamRole; description?: string }
  const existing = organization.teams.get(name)
  if (existing) {
    if (role !== undefined && role !== 'admin') refuseLastAdmin(request, existing)
    Object.assign(existing, { role: role ?? existing.role, description: description ?? existing.description })
    return changedTeam(existing)
  }
  const problem = namespaceNameProblem(name)
  if (problem) throw new Refusal('refused.invalid-name', `Invalid team name ${name}: ${problem.message}`)
  const team = createTeam(name, role ?? 'member', description ?? '')
  organization.teams.set(name, team)
  return changedTeam(team, true)
}

function refuseLastAdmin({ organization, user }: ApiRequest, team: Team): void {
  if (!isOnlyAdminTeam(organization, team, user.name)) return
  const message = `Deleting team '${team.name}' would remove admin ability for user '${user.name}' in organization '${organization.name}'`
  throw new Refusal('refused.last-admin', message)
}
