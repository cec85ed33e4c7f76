import type { Transport } from '../client/transport.js'
import type { Contract } from '../contract/contract.js'

/** What `init` was told to do. */
export interface InitSettings {
  api: string
  /** The documented layer. */
  contract: Contract
  target: string
  /** Caller -> the name of its user. */
  names: Readonly<Record<string, string>>
  /** What the person brought: a password, a token. */
  secret: string
  /** Variables of the process, for what belongs to users that exist already. */
  env: Readonly<Record<string, string | undefined>>
  /** Domain of the addresses of what is made. */
  mailDomain: string
  /** Absolute path of the file that is written. */
  envFile: string
  dryRun: boolean
  transport: Transport
}

/** Told of each step, in words. */
export type Say = (text: string) => void
