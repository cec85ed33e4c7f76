import type { CheckResult } from '../checks/verdict.js'

/** Why a run ended before its end. */
export interface Stop {
  kind: 'interrupted' | 'target-lost'
  /** In words, e.g. `interrupted by SIGINT`. */
  reason: string
}

/** All that a run of checks left behind. */
export interface RunOutcome {
  /** One per selected check, in the order of the selection. */
  results: CheckResult[]
  requests: number
  /** Requests that were sent once more, by the reason. */
  sentAgain: Record<string, number>
  /** What went wrong besides the checks on the target's side, e.g. a thing that could not be removed. */
  findings: string[]
  /** What went wrong with the run itself: an error outside every check, a file that did not load. */
  errors: string[]
  stop?: Stop
  /** ISO 8601, UTC. */
  startedAt: string
  durationMs: number
}
