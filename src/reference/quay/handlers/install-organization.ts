import type { ApiRequest } from '../api-request.js'
import { installOrganizationBody } from '../bodies/install-organization-body.js'
import { pageOf } from '../bodies/page.js'
import { administersInstallation } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Organization } from '../store/account.js'
import { namespaceNameProblem } from '../store/name-rules.js'
import { removeNamespace } from '../store/remove-namespace.js'
import { renameOrganization } from '../store/rename-organization.js'
import type { Handlers } from './handler.js'
import { pageSizeOf } from './page-size-of.js'

/** Organizations of others, as a superuser sees, renames, takes over and removes them. */
export const installOrganizationHandlers: Handlers = {
  listAllOrganizations: { access: administersInstallation, handle: list },
  changeOrganization: { access: administersInstallation, handle: change },
  deleteOrganization: {
    access: administersInstallation,
    handle: (request) => {
      removeNamespace(request.store, organizationOf(request).name)
      return undefined
    },
  },
  takeOwnership: { access: administersInstallation, handle: takeOwnership },
}

function list(request: ApiRequest) {
  const { store } = request
  const all = store.namespaces
    .organizations()
    .map((organization) => ({ id: store.namespaces.idOf(organization), organization }))
  const { page, next } = pageOf(all, request.query('next_page'), pageSizeOf(request))
  return { organizations: page.map(({ organization }) => installOrganizationBody(organization, store)), ...next }
}

function change(request: ApiRequest) {
  if (request.store.namespaces.user(request.at('name')))
    throw new Refusal('refused.user', `Organization does not exist: ${request.at('name')}`)
  const [organization, { name }] = [organizationOf(request), request.body as { name?: string }]
  const problem = name === undefined ? undefined : namespaceNameProblem(name)
  if (problem) throw new Refusal('refused.invalid-name', `Invalid username ${name ?? ''}: ${problem.message}`)
  if (name !== undefined) renameOrganization(request.store, organization, name)
  return installOrganizationBody(organization, request.store)
}

function takeOwnership(request: ApiRequest) {
  const { store, user } = request
  const organization = store.namespaces.organization(request.at('namespace'))
  if (!organization) throw new Refusal('missing.namespace')
  organization.teams.get('owners')?.members.add(user.name)
  return { namespace: organization.name }
}

function organizationOf(request: ApiRequest): Organization {
  const found = request.store.namespaces.organization(request.at('name'))
  if (!found) throw new Refusal('missing.name')
  return found
}
