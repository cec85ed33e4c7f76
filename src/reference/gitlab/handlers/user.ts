import { pageOf } from '../bodies/page.js'
import type { Answer, Call, Handlers } from '../call.js'
import { Refusal } from '../refusal.js'
import type { Token, User } from '../store/user.js'
import { administrator, userOf } from './rights.js'

export const userHandlers: Handlers = {
  getCurrentUser: (call) => ({ body: userBody(call, userOf(call)) }),
  listUsers: list,
  createUser: create,
  deleteUser: remove,
  createPersonalAccessToken: createToken,
  listPersonalAccessTokens: listTokens,
  revokePersonalAccessToken: revoke,
}

function userBody(call: Call, { id, username, isAdmin }: User): Record<string, unknown> {
  return { id, username, ...(userOf(call).isAdmin && { is_admin: isAdmin }) }
}

function list(call: Call): Answer {
  const { username } = call.query
  userOf(call)
  const found = call.instance.store.users.filter((user) => username === undefined || user.username === username)
  return { body: found.map((user) => userBody(call, user)) }
}

function create(call: Call): Answer {
  administrator(call)
  const { store } = call.instance
  const username = String(call.attributes().username)
  if (store.users.some((user) => user.username === username))
    throw new Refusal('refused.taken', 'Username has already been taken')
  return { body: userBody(call, store.addUser(username)) }
}

function remove(call: Call): Answer {
  administrator(call)
  call.instance.store.removeUser(userAt(call, call.path.id))
  return {}
}

function createToken(call: Call): Answer {
  administrator(call)
  const { name, scopes, expires_at } = call.attributes() as { name: string; scopes: string[]; expires_at?: string }
  // The day begins in UTC, and the token is worthless from then on.
  const options = { name, ...(expires_at !== undefined && { expiresAt: Date.parse(expires_at) }) }
  const { id, text } = call.instance.store.issue(userAt(call, call.path.user_id), scopes, options)
  return { body: { id, name, scopes, expires_at: expires_at ?? null, token: text } }
}

function listTokens(call: Call): Answer {
  const asking = userOf(call)
  const { user_id, state } = call.query
  const seen = [...call.instance.store.tokens.values()].filter(
    (token) =>
      (asking.isAdmin || token.user.id === asking.id) &&
      (user_id === undefined || token.user.id === Number(user_id)) &&
      (state !== 'active' || isActive(token)),
  )
  const { items, headers } = pageOf(seen, call)
  return { body: items.map(({ id, name, scopes, user }) => ({ id, name, scopes, user_id: user.id })), headers }
}

function revoke(call: Call): Answer {
  const asking = userOf(call)
  const token = [...call.instance.store.tokens.values()].find(({ id }) => String(id) === call.path.id)
  if (!token) throw new Refusal('missing.id', '404 Not found')
  if (token.user.id !== asking.id) administrator(call)
  token.isRevoked = true
  return {}
}

function isActive({ isRevoked, expiresAt = Infinity }: Token): boolean {
  return !isRevoked && expiresAt > Date.now()
}

function userAt({ instance }: Call, id: string | undefined): User {
  const user = instance.store.users.find((each) => String(each.id) === id)
  if (!user) throw new Refusal('missing.user', '404 User Not Found')
  return user
}
