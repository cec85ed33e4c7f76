import type { Transport } from '../client/transport.js'
import type { Mode } from '../contract/judge.js'

/** All that a run of the checks needs to know; plain data, because it crosses into vitest's worker. */
export interface RunSettings {
  /** Name of a folder of schemas/ and suites/. */
  api: string
  /** Base URL of the target, path prefix included, without a trailing slash. */
  target: string
  mode: Mode
  /** The only release that counts; absent: all of them. */
  release?: string
  /** Capabilities that the target lacks: it is judged by the contract of a server without them. */
  lacks: readonly string[]
  /** The callers' variables, by the names of the contract's x-callers. */
  environment: Record<string, string>
  /** In the name of everything that the run makes. */
  runId: string
  seed: number
  transport: Transport
  /** For something that happens after the answer (a sync, a delivery), in milliseconds. */
  deadlineMs: number
  /** Address at which the target reaches servers that the run starts itself. */
  listen: string
  /**
   * The target is known to reach `listen`: it is the embedded reference, or the address was given for it. Then a target that
   * refuses it is at fault; otherwise it may be guarding its network.
   */
  reachesListen: boolean
  /** Leave what the run made on the target. */
  keep: boolean
  /** File in which everything is written down before it is made; without it, a run that is killed leaves things behind. */
  journal?: string
}
