import type { Transport } from '../client/transport.js'

/** What `init` was told to do. */
export interface InitSettings {
  target: string
  /** Environment variable of the target's URL. */
  urlVariable: string
  superuser: { name: string; password: string }
  /** The two normal users, with a password when they exist and are not init's own. */
  owner: { name: string; password?: string }
  outsider: { name: string; password?: string }
  /** Domain of the addresses of what is made. */
  mailDomain: string
  /** Every scope of the contract. */
  scopes: readonly string[]
  /** Absolute path of the file that is written. */
  envFile: string
  dryRun: boolean
  transport: Transport
}

/** Told of each step, in words. */
export type Say = (text: string) => void
