import { Connection } from '../client/connection.js'
import type { Transport } from '../client/transport.js'
import type { Contract } from '../contract/contract.js'
import { askRoutes } from './asked-routes.js'
import { detectCapabilities } from './detect-capabilities.js'
import type { Detected } from './detect-capabilities.js'
import { servedApi } from './served-api.js'
import { serverFlags } from './server-flags.js'

/** Asks a target which capabilities it has; a few requests, which change nothing. */
export async function capabilitiesOf(contract: Contract, target: string, transport: Transport): Promise<Detected[]> {
  const connection = new Connection(target, transport)
  try {
    const [flags, served, routes] = await Promise.all([
      serverFlags(connection, contract),
      servedApi(connection, contract),
      askRoutes(connection, contract),
    ])
    return detectCapabilities(contract, flags, served, routes)
  } finally {
    await connection.close()
  }
}
