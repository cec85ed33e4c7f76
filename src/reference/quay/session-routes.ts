import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerOf } from './api-routes.js'
import { sessionCookie } from './auth/authenticate.js'
import { json, refusalBody } from './bodies/refusal-body.js'
import { bodyObject } from './body-object.js'
import { Refusal } from './refusal.js'
import { sendPayload } from './send-payload.js'
import { passwordMatches } from './store/password.js'
import type { Store } from './store/store.js'

/** Browser sessions: not described by the guide, but every session of its "session required" begins here. */
export function addSessionRoutes(server: FastifyInstance, store: Store): void {
  server.get('/csrf_token', async (request, reply) => beginSession(store, request, reply))
  server.post('/api/v1/signin', async (request, reply) => signIn(store, request, reply))
  server.post('/api/v1/signout', async (request, reply) => signOut(store, request, reply))
}

function beginSession(store: Store, request: FastifyRequest, reply: FastifyReply) {
  const known = store.sessions.find(request.cookies[sessionCookie])
  const { id, session } = known ? { id: undefined, session: known } : store.sessions.begin()
  if (id !== undefined) void reply.setCookie(sessionCookie, id, { path: '/', httpOnly: true, sameSite: 'lax' })
  return sendPayload(reply.header('x-next-csrf-token', session.csrfToken), 200, json({ csrf_token: session.csrfToken }))
}

function signIn(store: Store, request: FastifyRequest, reply: FastifyReply) {
  if (isForged(store, request)) return forged(reply)
  const { username, password } = bodyObject(request)
  const user = typeof username === 'string' ? store.namespaces.user(username) : undefined
  if (!user || typeof password !== 'string' || !passwordMatches(password, user.password)) {
    const message = 'Invalid Username or Password'
    return sendPayload(reply, 403, json({ needsEmailVerification: false, invalidCredentials: true, message }))
  }
  const session = store.sessions.find(request.cookies[sessionCookie])
  if (session) session.user = user.name
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
