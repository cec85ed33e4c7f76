import type { Connection } from '../client/connection.js'
import { objectAt } from './asker.js'

/** What the server tells its own web interface about its settings: flag -> switched on. */
export type ServerFlags = ReadonlyMap<string, boolean>

/** Where a Quay says it. No guide describes it, so nothing is concluded when it is not there. */
export const flagsPath = '/config'

export async function serverFlags(connection: Connection): Promise<ServerFlags> {
  const { features, config } = (await objectAt(connection, flagsPath)) ?? {}
  const flags = new Map<string, boolean>()
  const add = (name: string, value: unknown) => {
    if (typeof value === 'boolean') flags.set(name, value)
  }
  for (const [name, value] of Object.entries(config ?? {})) add(name, value)
  for (const [name, value] of Object.entries(features ?? {})) add(`FEATURE_${name}`, value)
  return flags
}
