import type { CheckResult } from '../checks/verdict.js'
import type { Stop } from './run-outcome.js'
import { targetLost } from './target-lost.js'

/**
 * Asks once more when a run is over that went wrong somewhere: whoever died halfway must not be told not to conform.
 *
 * @param ask whether the target still answers: why not, or undefined.
 * @returns how the run ended then; undefined when the target is well.
 */
export async function lastLook(
  results: readonly CheckResult[],
  ask: () => Promise<string | undefined>,
): Promise<Stop | undefined> {
  const allWell = results.every(({ verdict }) => verdict === 'passed' || verdict === 'skipped')
  const problem = allWell ? undefined : await ask()
  return problem === undefined ? undefined : targetLost(problem)
}
