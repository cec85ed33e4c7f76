import type { FastifyInstance } from 'fastify'
import { json } from './bodies/refusal-body.js'
import { bodyObject } from './body-object.js'
import { becomeSignedIn } from './session-routes.js'
import { sendPayload } from './send-payload.js'
import { createUser } from './store/create-user.js'
import { isPassword, namespaceNameProblem } from './store/name-rules.js'
import type { Store } from './store/store.js'

/** The first account of an empty server: a superuser, whose token opens everything else (recorded: initializeUser). */
export function addInitializeRoute(server: FastifyInstance, store: Store, scopes: string[]): void {
  server.post('/api/v1/user/initialize', async (request, reply) => {
    const { username, password, email = '', access_token } = bodyObject(request)
    const problem = refusalOf(store, username, password)
    if (problem !== undefined || typeof username !== 'string' || typeof password !== 'string') {
      return sendPayload(reply, 400, json({ message: problem }))
    }
    const user = createUser({ name: username, email: String(email), password, superuser: true })
    store.namespaces.add(user)
    becomeSignedIn(store, request, reply, user.name)
    const token = access_token === true && { access_token: store.oauthTokens.issue(user.name, scopes) }
    return sendPayload(reply, 200, json({ ...token, email, username }))
  })
}

function refusalOf(store: Store, username: unknown, password: unknown): string | undefined {
  if (store.namespaces.users().length > 0) return 'Cannot initialize user in a non-empty database'
  const nameProblem = namespaceNameProblem(String(username))
  if (nameProblem) return `Failed to initialize user: Invalid username ${String(username)}: ${nameProblem.message}`
  return isPassword(String(password))
    ? undefined
    : 'Failed to initialize user: Invalid password, password must be at least 8 characters and contain no whitespace.'
}
