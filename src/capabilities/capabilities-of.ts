import { Connection } from '../client/connection.js'
import type { Transport } from '../client/transport.js'
import type { Contract } from '../contract/contract.js'
import { askCapabilities } from './ask-capabilities.js'
import type { Detected } from './detect-capabilities.js'

/** Asks a target which capabilities it has, on a connection of its own. */
export async function capabilitiesOf(contract: Contract, target: string, transport: Transport): Promise<Detected[]> {
  const connection = new Connection(target, transport)
  try {
    return (await askCapabilities(connection, contract)).capabilities
  } finally {
    await connection.close()
  }
}
