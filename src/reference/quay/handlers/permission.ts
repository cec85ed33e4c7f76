import type { ApiRequest } from '../api-request.js'
import { avatar } from '../bodies/avatar.js'
import { adminsRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Principal } from '../store/account.js'
import type { RepositoryRole } from '../store/repository.js'
import type { Handlers } from './handler.js'

export const permissionHandlers: Handlers = {
  changeUserPermissions: { access: adminsRepository, handle: changeOfUser },
}

function changeOfUser(request: ApiRequest) {
  const { repository, store, body } = request
  const name = request.at('username')
  const principal = store.namespaces.user(name) ?? store.robots.find(name)
  if (!principal) throw new Refusal('missing.username', `Invalid username: ${name}`)
  if (principal.kind === 'robot' && principal.namespace !== repository.namespace)
    throw new Refusal('refused.foreign-robot', 'Cannot add robot which is not part of the namespace')
  if (name === repository.namespace)
    throw new Refusal('refused.namespace-owner', 'Namespace owner must always be admin.')
  const role = (body.role ?? 'read') as RepositoryRole
  repository.permissions.set(name, role)
  return permittedBody(request, principal, role)
}

function permittedBody({ store, repository }: ApiRequest, principal: Principal, role: RepositoryRole) {
  const { name, kind } = principal
  const isOrganization = store.namespaces.organization(repository.namespace) !== undefined
  const isMember = store.namespaces.organizationsOf(name).some((each) => each.name === repository.namespace)
  return {
    role,
    name,
    is_robot: kind === 'robot',
    avatar: avatar(name, kind, kind === 'user' ? principal.email : name),
    ...(isOrganization && { is_org_member: kind === 'robot' || isMember }),
  }
}
