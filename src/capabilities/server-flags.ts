import type { Connection } from '../client/connection.js'
import type { Contract } from '../contract/contract.js'
import { objectAt } from './asker.js'

/** What the server tells its own web interface about its settings: flag -> switched on. */
export type ServerFlags = ReadonlyMap<string, boolean>

/** Empty where the API has no such place, or the target does not serve it. */
export async function serverFlags(connection: Connection, contract: Contract): Promise<ServerFlags> {
  const { selfDescription } = contract.document['x-api']
  const { features, config } = (selfDescription && (await objectAt(connection, selfDescription.settings))) ?? {}
  const flags = new Map<string, boolean>()
  const add = (name: string, value: unknown) => {
    if (typeof value === 'boolean') flags.set(name, value)
  }
  for (const [name, value] of Object.entries(config ?? {})) add(name, value)
  for (const [name, value] of Object.entries(features ?? {})) add(`FEATURE_${name}`, value)
  return flags
}
