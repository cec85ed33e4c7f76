import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf } from './api-routes.js'
import { sessionCookie } from './auth/authenticate.js'
import { json, refusalBody } from './bodies/refusal-body.js'
import { bodyObject } from './body-object.js'
import { Refusal } from './refusal.js'
import { sendPayload } from './send-payload.js'
import { passwordMatches } from './store/password.js'
import type { Session } from './store/sessions.js'
import type { Store } from './store/store.js'

const nextToken = 'x-next-csrf-token'

/** Browser sessions: not described by the guide, but every session of its "session required" begins here. */
export function addSessionRoutes(server: FastifyInstance, store: Store): void {
  server.get('/csrf_token', async (request, reply) => beginSession(store, request, reply))
  if (!store.lacks.has('direct-login'))
    server.post('/api/v1/signin', async (request, reply) => signIn(store, request, reply))
  server.post('/api/v1/signout', async (request, reply) => signOut(store, request, reply))
}

function beginSession(store: Store, request: FastifyRequest, reply: FastifyReply) {
  const { csrfToken } = sessionOf(store, request, reply)
  return sendPayload(reply.header(nextToken, csrfToken), 200, json({ csrf_token: csrfToken }))
}

/** Signs a user in whose right to it was checked: the session of the request, or one that begins here, becomes the user's. */
export function becomeSignedIn(store: Store, request: FastifyRequest, reply: FastifyReply, user: string): void {
  const session = sessionOf(store, request, reply)
  store.sessions.signIn(session, user)
  void reply.header(nextToken, session.csrfToken)
}

function sessionOf(store: Store, request: FastifyRequest, reply: FastifyReply): Session {
  const known = store.sessions.find(request.cookies[sessionCookie])
  if (known) return known
  const { id, session } = store.sessions.begin()
  void reply.setCookie(sessionCookie, id, { path: '/', httpOnly: true, sameSite: 'lax' })
  return session
}

function signIn(store: Store, request: FastifyRequest, reply: FastifyReply) {
  if (isForged(store, request)) return forged(reply)
  const { username, password } = bodyObject(request)
  const user = typeof username === 'string' ? store.namespaces.user(username) : undefined
  if (!user?.enabled || typeof password !== 'string' || !passwordMatches(password, user.password)) {
    const message = 'Invalid Username or Password'
    return sendPayload(reply, 403, json({ needsEmailVerification: false, invalidCredentials: true, message }))
  }
  if (!user.verified) {
    const message = 'You must verify your email address before you can sign in.'
    return sendPayload(reply, 403, json({ needsEmailVerification: true, invalidCredentials: false, message }))
  }
  becomeSignedIn(store, request, reply, user.name)
  return sendPayload(reply, 200, json({ success: true }))
}

function signOut(store: Store, request: FastifyRequest, reply: FastifyReply) {
  if (isForged(store, request)) return forged(reply)
  const session = store.sessions.find(request.cookies[sessionCookie])
  if (session) session.user = undefined
  return sendPayload(reply, 200, json({ success: true }))
}

/** A write that carries neither a valid token nor the CSRF token of its session. */
function isForged(store: Store, request: FastifyRequest): boolean {
  const caller = callerOf(store, request, true)
  return caller.kind === 'nobody' && caller.situation !== 'visitor'
}

function forged(reply: FastifyReply) {
  return sendPayload(reply, 403, refusalBody(new Refusal('anonymous'), 403, 'CsrfError', ''))
}
