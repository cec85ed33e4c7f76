import type { FastifyInstance, FastifyReply } from 'fastify'
import { callerOf } from './api-routes.js'
import { json } from './bodies/refusal-body.js'
import { sendPayload } from './send-payload.js'
import type { User } from './store/account.js'
import type { Store } from './store/store.js'

const lifetimeSeconds = 315_576_000

/**
 * Where a signed-in user lets an application act for them (recorded: oauthAuthorize, oauthAuthorizeApp). The reference has no page
 * to ask on, so the first of the two answers only to who let the application do the same before.
 */
export function addOAuthRoutes(server: FastifyInstance, store: Store, scopes: readonly string[]): void {
  server.get('/oauth/authorize', async (request, reply) => {
    const caller = callerOf(store, request, false)
    return authorize(store, scopes, caller, new URLSearchParams(request.query as Record<string, string>), reply)
  })
  server.post('/oauth/authorizeapp', async (request, reply) => {
    const form = new URLSearchParams((request.body as Buffer | undefined)?.toString('utf8') ?? '')
    const token = form.get('_csrf_token')
    if (token !== null) request.headers['x-csrf-token'] = token
    return authorize(store, scopes, callerOf(store, request, true), form, reply)
  })
}

function authorize(
  store: Store,
  known: readonly string[],
  caller: ReturnType<typeof callerOf>,
  given: URLSearchParams,
  reply: FastifyReply,
) {
  if (caller.kind !== 'signed-in' || caller.principal.kind !== 'user') return refuse(reply, 401, 'Sign in first.')
  const application = store.oauthApplications.find(given.get('client_id') ?? '')
  if (!application) return refuse(reply, 404, 'No such application.')
  if (!administers(store, caller.principal, application.organization))
    return refuse(reply, 403, 'Not an administrator.')
  const redirectUri = given.get('redirect_uri') ?? ''
  if (application.redirectUri === '' || !redirectUri.startsWith(application.redirectUri))
    return refuse(reply, 400, 'The redirect URI is not the one of the application.')
  const scopes = (given.get('scope') ?? '').split(/[ ,]/).filter(Boolean)
  const isValid = scopes.length > 0 && scopes.every((scope) => known.includes(scope))
  if (!isValid) return reply.redirect(`${redirectUri}?error=invalid_scope`, 302)
  const token = store.oauthTokens.issue(caller.principal.name, scopes, undefined, application.clientId)
  const query = new URLSearchParams({ scope: scopes.join(' ') }).toString()
  const fragment = `access_token=${token}&token_type=Bearer&expires_in=${lifetimeSeconds}`
  return reply.redirect(`${redirectUri}?${query}#${fragment}`, 302)
}

function administers(store: Store, user: User, organization: string): boolean {
  const teams = [...(store.namespaces.organization(organization)?.teams.values() ?? [])]
  return teams.some(({ role, members }) => role === 'admin' && members.has(user.name))
}

function refuse(reply: FastifyReply, status: number, message: string) {
  return sendPayload(reply, status, json({ message }))
}
