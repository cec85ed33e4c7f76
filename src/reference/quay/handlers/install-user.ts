import type { ApiRequest } from '../api-request.js'
import { avatar } from '../bodies/avatar.js'
import { assignedQuota, listOf } from '../bodies/quota-body.js'
import { namespaceQuotaReport } from '../bodies/quota-report.js'
import { administersInstallation } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { User } from '../store/account.js'
import { createUser } from '../store/create-user.js'
import { isPassword, namespaceNameProblem } from '../store/name-rules.js'
import { hashPassword } from '../store/password.js'
import { randomToken } from '../store/random-token.js'
import { removeNamespace } from '../store/remove-namespace.js'
import type { WaysInHandlers } from './handler.js'

/** Users as a superuser makes, sees and removes them. */
export const installUserHandlers: WaysInHandlers = {
  createInstallUser: { access: administersInstallation, handle: create },
  getInstallUser: { access: administersInstallation, handle: (request) => installUserBody(userOf(request), request) },
  changeInstallUser: { access: administersInstallation, handle: change },
  deleteInstallUser: { access: administersInstallation, handle: remove },
  listAllUsers: {
    access: administersInstallation,
    handle: (request) => ({ users: request.store.namespaces.users().map((user) => installUserBody(user, request)) }),
  },
  deleteOrganization: { access: administersInstallation, handle: removeOrganization },
}

function create({ store, body }: ApiRequest) {
  const [username, email, password] = [body.username as string, (body.email ?? '') as string, randomToken(32)]
  const problem = namespaceNameProblem(username)
  if (problem !== undefined) throw new Refusal('refused', `Invalid namespace ${username}: ${problem.message}`)
  if (store.namespaces.find(username) || store.namespaces.awaitsCollection(username))
    throw new Refusal('refused', `Username has already been taken by user cannot be reused: ${username}`)
  store.namespaces.add(createUser({ name: username, email, password, verified: store.lacks.has('mailing') }))
  return { username, email, password, encrypted_password: '' }
}

function change(request: ApiRequest) {
  const user = normalUserOf(request, 'update')
  const { password, email } = request.body as { password?: string; email?: string }
  if (password !== undefined && !isPassword(password))
    throw new Refusal('refused', 'Invalid password, password must be at least 8 characters and contain no whitespace.')
  if (password !== undefined) user.password = hashPassword(password)
  if (email !== undefined) Object.assign(user, { email, verified: true })
  return installUserBody(user, request)
}

function remove(request: ApiRequest) {
  removeNamespace(request.store, normalUserOf(request, 'delete').name)
  return undefined
}

function removeOrganization(request: ApiRequest) {
  const organization = request.store.namespaces.organization(request.at('name'))
  if (!organization) throw new Refusal('missing.name')
  removeNamespace(request.store, organization.name)
  return undefined
}

function userOf(request: ApiRequest): User {
  const found = request.store.namespaces.user(request.at('username'))
  if (!found) throw new Refusal('missing.username')
  return found
}

function normalUserOf(request: ApiRequest, verb: string): User {
  const user = userOf(request)
  if (user.superuser) throw new Refusal('refused', `Cannot ${verb} a superuser`)
  return user
}

function installUserBody({ name, email, superuser, verified }: User, { store }: ApiRequest) {
  return {
    kind: 'user',
    name,
    username: name,
    email,
    verified,
    avatar: avatar(name, 'user', email),
    super_user: superuser,
    global_readonly_super_user: false,
    enabled: true,
    quotas: listOf(store.quotas.of(name), assignedQuota),
    quota_report: namespaceQuotaReport(name, store),
  }
}
