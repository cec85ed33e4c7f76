import type { Stop } from './run-outcome.js'

/** The end of a run whose target answers no more. @param problem in one sentence. */
export function targetLost(problem: string): Stop {
  return { kind: 'target-lost', reason: `the target was lost: ${problem}` }
}
