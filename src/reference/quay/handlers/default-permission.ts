import type { ApiRequest } from '../api-request.js'
import { defaultPermissionBody } from '../bodies/default-permission-body.js'
import { adminsOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { accountNamed } from '../store/account-named.js'
import type { DefaultPermission } from '../store/default-permissions.js'
import type { RepositoryRole } from '../store/repository.js'
import type { Handlers } from './handler.js'

/** What the guide calls prototypes: rights that are given in each new repository. */
export const defaultPermissionHandlers: Handlers = {
  getOrganizationPrototypePermissions: {
    access: adminsOrganization,
    handle: ({ organization, store }) => ({
      prototypes: store.defaultPermissions.of(organization.name).map((each) => defaultPermissionBody(each, store)),
    }),
  },
  createOrganizationPrototypePermission: { access: adminsOrganization, handle: create },
  updateOrganizationPrototypePermission: {
    access: adminsOrganization,
    handle: (request) => {
      const found = find(request)
      found.role = (request.body.role as RepositoryRole | undefined) ?? found.role
      return defaultPermissionBody(found, request.store)
    },
  },
  deleteOrganizationPrototypePermission: {
    access: adminsOrganization,
    handle: (request) => {
      request.store.defaultPermissions.remove(find(request).id)
      return undefined
    },
  },
}

interface NewPrototype {
  role?: RepositoryRole
  activating_user?: { name?: string }
  delegate?: DefaultPermission['delegate']
}

function create({ organization, store, body }: ApiRequest) {
  const { role = 'read', activating_user: activating, delegate } = body as NewPrototype
  if (activating?.name !== undefined && !accountNamed(store, activating.name))
    throw new Refusal('refused.unknown-activating-user', 'Unknown activating user')
  if (delegate?.kind === 'team' && !organization.teams.has(delegate.name))
    throw new Refusal('refused.unknown-team', `Team '${delegate.name}' is not a team in org '${organization.name}'`)
  if (delegate === undefined || (delegate.kind !== 'team' && !accountNamed(store, delegate.name)))
    throw new Refusal('refused.unknown-user', 'Missing delegate user or team')
  const made = { organization: organization.name, role, activatingUser: activating?.name, delegate }
  return defaultPermissionBody(store.defaultPermissions.create(made), store)
}

function find(request: ApiRequest): DefaultPermission {
  const { organization, store } = request
  const found = store.defaultPermissions.find(organization.name, request.at('prototypeid'))
  if (!found) throw new Refusal('missing.prototypeid')
  return found
}
