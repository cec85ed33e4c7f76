import type { Contract } from '../../../contract/contract.js'
import { swaggerDocument } from '../bodies/swagger-document.js'
import { anyone } from '../gates/access.js'
import type { Handlers } from './handler.js'

/** The server describes the contract that it serves. */
export function discoveryHandlers(contract: Contract): Handlers {
  let document: ReturnType<typeof swaggerDocument> | undefined
  return {
    discovery: {
      access: anyone,
      handle: (request) => {
        document ??= swaggerDocument(contract)
        const paths = request.flag('internal') ? { ...document.paths, ...internalPaths } : document.paths
        return { ...document, paths, host: request.baseUrl.replace(/^\w+:\/\//, '') }
      },
    },
  }
}

// What a browser uses to sign in: served, but no part of the contract (recorded discovery with internal endpoints).
const internalPaths = Object.fromEntries(
  ['/api/v1/signin', '/api/v1/signout'].map((path) => [path, { post: { tags: ['user'], responses: {} } }]),
)
