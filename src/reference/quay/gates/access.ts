import type { ApiRequest } from '../api-request.js'

/** Whether a caller may make a request: asked before the body is read. */
export type Access = (request: ApiRequest) => boolean

/** Everybody may, as far as the contract lets them: the handler shows each what is theirs. */
export const anyone: Access = () => true

export const signedIn: Access = ({ rights }) => rights.user !== undefined

export const readsRepository: Access = ({ rights, repositoryPath: { namespace, name }, store }) =>
  store.repositories.find(namespace, name)?.isPublic === true || rights.canReadRepository(namespace, name)

export const writesRepository: Access = ({ rights, repositoryPath: { namespace, name } }) =>
  rights.canWriteRepository(namespace, name)

export const adminsRepository: Access = ({ rights, repositoryPath: { namespace, name } }) =>
  rights.canAdminRepository(namespace, name)

/** A token that may not create even in its user's own namespace may do so nowhere. */
export const createsRepositories: Access = ({ rights }) =>
  rights.user !== undefined && rights.canCreateIn(rights.user.name)

export const readsSelf: Access = ({ rights }) => rights.user !== undefined && rights.canReadUser(rights.user.name)

export const adminsSelf: Access = ({ rights }) => rights.user !== undefined && rights.canAdminUser(rights.user.name)

export const administersInstallation: Access = ({ rights }) => rights.isSuperuser

/** A superuser to whom everything is open. */
export const hasFullAccess: Access = ({ rights }) => rights.hasFullAccess

export const adminsOrganization: Access = (request) =>
  knowsOrganization(request) && request.rights.isOrganizationAdmin(request.at('orgname'))

/** Whether teams are filled from a directory is up to superusers who administer the organization. */
export const setsUpTeamSync: Access = (request) => adminsOrganization(request) && request.rights.isSuperuser

export const inOwnOrganization: Access = (request) =>
  knowsOrganization(request) && request.rights.isOrganizationMember(request.at('orgname'))

/** Who belongs to a team sees it; who administers the organization sees all its teams. */
export const seesTeam: Access = (request) => {
  if (!knowsOrganization(request)) return false
  const { rights, store } = request
  const orgname = request.at('orgname')
  const team = store.namespaces.organization(orgname)?.teams.get(request.at('teamname'))
  return rights.isOrganizationAdmin(orgname) || team?.members.has(rights.user?.name ?? '') === true
}

// Who may do nothing at all learns nothing of what exists; everybody else is told that the organization does not.
function knowsOrganization(request: ApiRequest): boolean {
  if (request.situation !== undefined) return false
  if (!request.store.namespaces.organization(request.at('orgname'))) request.goOnIn(missingOrganization(request))
  return true
}

// Who has every right there is, is told more; and where a running Quay does not look for the organization, that it has nothing.
function missingOrganization(request: ApiRequest): string {
  const { operation, rights, store } = request
  if (rights.hasFullAccess) return 'missing.orgname.superuser'
  const deletes = operation.method === 'DELETE' && operation.path.endsWith('{orgname}')
  return deletes && store.namespaces.wasDeleted(request.at('orgname')) ? 'repeated' : 'missing.orgname'
}
