import type { Connection } from '../client/connection.js'
import type { Contract } from '../contract/contract.js'
import { askRoutes } from './asked-routes.js'
import { detectCapabilities } from './detect-capabilities.js'
import type { Detected } from './detect-capabilities.js'
import { servedApi } from './served-api.js'
import type { ServedApi } from './served-api.js'
import { serverFlags } from './server-flags.js'

/** Asks a target which capabilities it has, and which operations it lists; a few requests, which change nothing. */
export async function askCapabilities(
  connection: Connection,
  contract: Contract,
): Promise<{ capabilities: Detected[]; served: ServedApi }> {
  const [flags, served, routes] = await Promise.all([
    serverFlags(connection, contract),
    servedApi(connection, contract),
    askRoutes(connection, contract),
  ])
  return { capabilities: detectCapabilities(contract, flags, served, routes), served }
}
