import type { Level } from '../checks/verdict.js'
import type { Shard } from './shard.js'

/** Which checks a run is about. An empty list means: all. */
export interface Selection {
  /** Only what this release serves, by its contract; absent: what any release serves. */
  release?: string
  groups: readonly string[]
  operations: readonly string[]
  /** Ids, or globs of ids. */
  checks: readonly string[]
  /** Only checks of this level or a stricter one. */
  level?: Level
  /** Capabilities that the target lacks: checks that need one are skipped. */
  without: readonly string[]
  shard?: Shard
}
