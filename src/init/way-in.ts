import type { Connection } from '../client/connection.js'
import { ownModule } from '../contract/own-module.js'
import type { InitSettings, Say } from './init-settings.js'
import type { Made, MadeRecord } from './made-record.js'

/** What a way in works with. */
export interface InitContext {
  settings: InitSettings
  connection: Connection
  record: MadeRecord
  say: Say
}

/** How one server gives users and tokens to whoever brought the secret. */
export interface WayIn {
  /** What `make` would do, one step a line. Asks, and changes nothing. */
  plan(): Promise<string[]>
  /** Makes users and tokens; everything is on record before it is made. @throws {InitError} */
  make(): Promise<MadeCallers>
  /** Removes something of the record; that it is not there is as good. @returns why it is still there. */
  remove(thing: Made): Promise<string | undefined>
}

/** The tokens that were made, by the callers of the contract. */
export interface MadeCallers {
  /** Of a caller that is keyed, key -> token. */
  tokens: Record<string, string | Record<string, string>>
  /** Caller -> whose token it has to be. */
  users: Record<string, string>
  /** Caller -> why it has none. */
  leftOut: Record<string, string>
}

/** Begins with the secret; the export of `fixtures/<api>/init/way-in.ts`. @throws {InitError} when the server refuses it. */
export type OpenWayIn = (context: InitContext) => Promise<WayIn>

export async function loadWayIn(api: string): Promise<OpenWayIn> {
  return ((await ownModule('fixtures', api, 'init', 'way-in')) as { openWayIn: OpenWayIn }).openWayIn
}
