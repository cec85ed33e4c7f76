import type { ApiRequest } from '../api-request.js'
import { userPermission } from '../bodies/permission-body.js'
import { adminsRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Repository, RepositoryRole } from '../store/repository.js'
import { accountNamed } from '../store/account-named.js'
import type { Handlers } from './handler.js'

const nothingGiven = 'User does not have permission for repo.'

/** The rights of users and robots in a repository. */
export const permissionHandlers: Handlers = {
  listRepoUserPermissions: { access: adminsRepository, handle: list },
  getUserPermissions: {
    access: adminsRepository,
    handle: (request) => {
      const { repository } = request
      const role = repository.permissions.get(request.at('username'))
      if (role === undefined) throw new Refusal('missing.username', nothingGiven)
      return bodyOf(request, repository, request.at('username'), role)
    },
  },
  getUserTransitivePermission: { access: adminsRepository, handle: transitive },
  changeUserPermissions: { access: adminsRepository, handle: change },
  deleteUserPermissions: { access: adminsRepository, handle: remove },
}

function list(request: ApiRequest) {
  const repository = repositoryOrNone(request)
  const given = [...(repository?.permissions ?? [])]
  const entry = ([name, role]: [string, RepositoryRole]) => [
    name,
    repository && bodyOf(request, repository, name, role),
  ]
  return { permissions: Object.fromEntries(given.map(entry)) as Record<string, unknown> }
}

/** @throws {Refusal} unless the contract counts a repository that is not there among the successes. */
export function repositoryOrNone(request: ApiRequest): Repository | undefined {
  const { namespace, name } = request.repositoryPath
  const found = request.store.repositories.find(namespace, name)
  if (!found) request.goOnIn('missing.repository')
  return found
}

function bodyOf({ store }: ApiRequest, repository: Repository, name: string, role: RepositoryRole) {
  const account = accountNamed(store, name)
  return account && userPermission(store, repository, account, role)
}

function transitive(request: ApiRequest) {
  const { repository, store } = request
  const name = request.at('username')
  const teams = [...(store.namespaces.organization(repository.namespace)?.teams.values() ?? [])]
  const ofTeams = teams
    .filter(({ members }) => members.has(name))
    .map((team) => repository.teamPermissions.get(team.name))
  const roles = [repository.permissions.get(name), ...ofTeams].filter((role) => role !== undefined)
  if (roles.length === 0) throw new Refusal('missing.username')
  return { permissions: roles.map((role) => ({ role })) }
}

function change(request: ApiRequest) {
  const { repository, store, body } = request
  const name = request.at('username')
  refuseOwner(repository, name)
  const account = accountNamed(store, name)
  if (!account) throw new Refusal('missing.username', `Invalid username: ${name}`)
  if (account.kind === 'robot' && account.namespace !== repository.namespace)
    throw new Refusal('refused.foreign-robot', `Cannot add robot ${name} under namespace ${repository.namespace}`)
  // By the guide alone the role may be left out.
  const role = (body.role ?? 'read') as RepositoryRole
  repository.permissions.set(name, role)
  return userPermission(store, repository, account, role)
}

function remove(request: ApiRequest) {
  const { repository, store } = request
  const name = request.at('username')
  refuseOwner(repository, name)
  if (!repository.permissions.delete(name))
    throw new Refusal(accountNamed(store, name) ? 'repeated' : 'missing.username', nothingGiven)
  return undefined
}

function refuseOwner({ namespace }: Repository, name: string): void {
  if (name === namespace) throw new Refusal('refused.namespace-owner', 'Namespace owner must always be admin.')
}
