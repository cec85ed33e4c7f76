import type { FastifyInstance, FastifyRequest } from 'fastify'
import { anonymous } from '../auth/caller.js'
import type { Store } from '../store/store.js'
import { grant } from './grant.js'
import { unauthorized } from './registry-error.js'
import { signToken } from './registry-token.js'
import { signIn } from './sign-in.js'

interface TokenQuery {
  service?: string
  scope?: string | string[]
}

/** The token endpoint (distribution, "Token Authentication Specification"). */
export function addAuthRoute(server: FastifyInstance, store: Store): void {
  server.get('/v2/auth', async (request: FastifyRequest<{ Querystring: TokenQuery }>, reply) => {
    const { authorization } = request.headers
    const { service, scope } = request.query
    const scopes = [scope ?? []].flat().filter((each) => each !== '')
    const caller = authorization === undefined ? anonymous : signIn(store, authorization)
    if (caller.kind === 'nobody' && scopes.length === 0) throw unauthorized()
    const access = scopes.map((each) => grant(store, caller, each))
    const subject = caller.kind === 'nobody' ? '(anonymous)' : caller.principal.name
    void reply.header('cache-control', 'no-cache, no-store, must-revalidate').type('application/json')
    return reply.send(JSON.stringify({ token: signToken(subject, service, access) }))
  })
}
