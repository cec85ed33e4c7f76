import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Contract } from '../../contract/contract.js'
import { addApiRoutes } from './api-routes.js'
import { addConfigRoute } from './config-route.js'
import { contractScopes } from './contract-scopes.js'
import { addExportedLogsRoute } from './exported-logs-route.js'
import { addKeyRoutes } from './key-routes.js'
import { addInitializeRoute } from './initialize-route.js'
import { addOAuthRoutes } from './oauth-routes.js'
import { addSessionRoutes } from './session-routes.js'
import { addRegistryRoutes } from './registry/registry-routes.js'
import type { Store } from './store/store.js'
import { addUnknownRoute } from './unknown-route.js'
import { withWaysIn } from './ways-in-contract.js'

const largestBlob = 256 * 1024 * 1024

/**
 * The HTTP server over one store: what listens, and which routes it has.
 *
 * @param off settings that it says are off.
 */
export async function createServer(
  contract: Contract,
  store: Store,
  off: ReadonlySet<string> = new Set(),
): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: largestBlob,
    // The contract has no HEAD, and the registry serves its own.
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1024 },
  })
  await server.register(cookie)
  // Every body arrives as bytes: what it must be is for the gates to say, not for the framework.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  addSessionRoutes(server, store)
  const scopes = Object.keys(contractScopes(contract)).filter((scope) => isOffered(scope, store))
  addInitializeRoute(server, store, scopes)
  addOAuthRoutes(server, store, scopes)
  addApiRoutes(server, withWaysIn(contract), store)
  addConfigRoute(server, contract, off)
  addKeyRoutes(server, store)
  addExportedLogsRoute(server, store)
  addRegistryRoutes(server, store)
  addUnknownRoute(server)
  return server
}

// Without superusers, nobody can be asked to let an application act as one.
function isOffered(scope: string, { lacks }: Store): boolean {
  return scope !== 'super:user' || !lacks.has('superuser')
}
