import type { ApiRequest } from '../api-request.js'
import { teamPermission } from '../bodies/permission-body.js'
import { adminsRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { RepositoryRole } from '../store/repository.js'
import type { Handlers } from './handler.js'
import { repositoryOrNone } from './permission.js'

const nothingGiven = 'Team does not have permission for repo.'

/** The rights of teams in a repository. */
export const teamPermissionHandlers: Handlers = {
  listRepoTeamPermissions: {
    access: adminsRepository,
    handle: (request) => {
      const given = [...(repositoryOrNone(request)?.teamPermissions ?? [])]
      return { permissions: Object.fromEntries(given.map(([name, role]) => [name, teamPermission(name, role)])) }
    },
  },
  getTeamPermissions: {
    access: adminsRepository,
    handle: (request) => {
      const role = request.repository.teamPermissions.get(request.at('teamname'))
      if (role === undefined) throw new Refusal('missing.teamname', nothingGiven)
      return { role }
    },
  },
  changeTeamPermissions: { access: adminsRepository, handle: change },
  deleteTeamPermissions: { access: adminsRepository, handle: remove },
}

function change(request: ApiRequest) {
  const { repository, body } = request
  const name = request.at('teamname')
  if (!isTeam(request, name))
    throw new Refusal('missing.teamname', `No team ${name} in organization ${repository.namespace}`)
  // By the guide alone the role may be left out.
  const role = (body.role ?? 'read') as RepositoryRole
  repository.teamPermissions.set(name, role)
  return teamPermission(name, role)
}

function remove(request: ApiRequest) {
  const name = request.at('teamname')
  if (!request.repository.teamPermissions.delete(name))
    throw new Refusal(isTeam(request, name) ? 'repeated' : 'missing.teamname', nothingGiven)
  return undefined
}

function isTeam({ store, repository }: ApiRequest, name: string): boolean {
  return store.namespaces.organization(repository.namespace)?.teams.has(name) === true
}
