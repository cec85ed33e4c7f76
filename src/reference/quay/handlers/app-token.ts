import type { ApiRequest } from '../api-request.js'
import { mailDate } from '../bodies/dates.js'
import { adminsSelf } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { AppToken } from '../store/app-tokens.js'
import type { Handlers } from './handler.js'

export const appTokenHandlers: Handlers = {
  createAppToken: { access: adminsSelf, handle: create },
  listAppTokens: { access: adminsSelf, handle: list },
  getAppToken: { access: adminsSelf, handle: (request) => ({ token: withSecret(find(request)) }) },
  revokeAppToken: { access: adminsSelf, handle: revoke },
}

function create({ store, user, body }: ApiRequest) {
  // The guide gives the field another name.
  const title = (body.title ?? body.friendlyName ?? '') as string
  return { token: withSecret(store.appTokens.create(user.name, title)) }
}

function list(request: ApiRequest) {
  const { store, user } = request
  const isOnlyExpiring = request.query('expiring') === undefined ? null : request.flag('expiring')
  const tokens = isOnlyExpiring ? [] : store.appTokens.of(user.name)
  return { tokens: tokens.map(appTokenBody), only_expiring: isOnlyExpiring }
}

function revoke(request: ApiRequest) {
  request.store.appTokens.remove(find(request).uuid)
  return undefined
}

// Everybody's tokens are their own: those of others are not found.
function find(request: ApiRequest): AppToken {
  const token = request.store.appTokens.find(request.at('token_uuid'))
  if (token?.user !== request.user.name) throw new Refusal('missing.token_uuid')
  return token
}

function appTokenBody({ uuid, title, createdAt }: AppToken) {
  return { uuid, title, last_accessed: null, created: mailDate(createdAt), expiration: null }
}

function withSecret(token: AppToken) {
  return { ...appTokenBody(token), token_code: token.code }
}
