import type { TransportFlags } from './read-transport.js'

/** The flags of `run` as they stand on the command line. */
export interface RunFlags extends TransportFlags {
  target?: string
  api?: string
  contract?: string
  release?: string
  group?: string[]
  operation?: string[]
  check?: string[]
  level?: string
  without?: string[]
  shard?: string
  seed?: string
  deadline?: string
  listen?: string
  baseline?: string
  out?: string
  envFile?: string
  keep?: boolean
  allowIntrusive?: boolean
  bail?: string
  minExecuted?: string
}
