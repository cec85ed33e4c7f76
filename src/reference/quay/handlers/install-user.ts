import type { ApiRequest } from '../api-request.js'
import { installUserBody } from '../bodies/install-user-body.js'
import { pageOf } from '../bodies/page.js'
import { administersInstallation } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { User } from '../store/account.js'
import { createUser } from '../store/create-user.js'
import { isPassword, namespaceNameProblem } from '../store/name-rules.js'
import { hashPassword } from '../store/password.js'
import { randomToken } from '../store/random-token.js'
import { removeNamespace } from '../store/remove-namespace.js'
import type { Store } from '../store/store.js'
import type { WaysInHandlers } from './handler.js'
import { pageSizeOf } from './page-size-of.js'

/** Users as a superuser makes, sees and removes them. */
export const installUserHandlers: WaysInHandlers = {
  createInstallUser: { access: administersInstallation, handle: create },
  getInstallUser: {
    access: administersInstallation,
    handle: (request) => installUserBody(userOf(request), request.store),
  },
  changeInstallUser: { access: administersInstallation, handle: change },
  deleteInstallUser: { access: administersInstallation, handle: remove },
  listAllUsers: { access: administersInstallation, handle: list },
}

function create({ store, body }: ApiRequest) {
  const { username = '', email = '' } = body as { username?: string; email?: string }
  refuseImpossible(store, username, email)
  const password = randomToken(32)
  store.namespaces.add(createUser({ name: username, email, password, verified: store.lacks.has('mailing') }))
  return { username, email: body.email ?? null, password, encrypted_password: store.encryption.sealed(password) }
}

function refuseImpossible({ namespaces }: Store, name: string, email: string): void {
  const problem = namespaceNameProblem(name)
  if (problem) throw new Refusal(problem.situation, `Invalid namespace ${name}: ${problem.message}`)
  if (namespaces.find(name))
    throw new Refusal('refused.duplicate', `Username has already been taken by user cannot be reused: ${name}`)
  if (namespaces.awaitsCollection(name)) throw new Refusal('refused.name-just-deleted', 'Username is not available')
  if (email !== '' && namespaces.emailTaken(email))
    throw new Refusal('refused.duplicate-email', `Email has already been used: ${email}`)
}

function list(request: ApiRequest) {
  const { store } = request
  const listed = store.namespaces.users().filter(({ enabled }) => enabled || request.flag('disabled', true))
  const all = listed.map((user) => ({ id: store.namespaces.idOf(user), user }))
  const { page, next } = pageOf(all, request.query('next_page'), pageSizeOf(request))
  return { users: page.map(({ user }) => installUserBody(user, store)), ...next }
}

function change(request: ApiRequest) {
  const user = normalUserOf(request, 'update')
  const { password, email, enabled } = request.body as { password?: string; email?: string; enabled?: boolean }
  if (password !== undefined && !isPassword(password))
    throw new Refusal('refused', 'Invalid password, password must be at least 8 characters and contain no whitespace.')
  if (password !== undefined) user.password = hashPassword(password)
  if (email !== undefined) Object.assign(user, { email, verified: true })
  if (enabled !== undefined) user.enabled = enabled
  return installUserBody(user, request.store)
}

function remove(request: ApiRequest) {
  removeNamespace(request.store, normalUserOf(request, 'delete').name)
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
