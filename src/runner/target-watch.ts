import type { CheckResult } from '../checks/verdict.js'
import type { Stop } from './run-outcome.js'

/** Notices that the target stopped answering, so that a run does not wait out every check that is left. */
export class TargetWatch {
  #unanswered = 0
  #asking = false

  /**
   * @param ask whether the target still answers: why not, or undefined.
   * @param limit checks in a row without a single answer after which it is asked.
   */
  constructor(
    private readonly ask: () => Promise<string | undefined>,
    private readonly onLost: (stop: Stop) => void,
    private readonly limit = 10,
  ) {}

  add({ exchanges }: CheckResult): void {
    if (exchanges.length === 0) return
    // One operation that hangs is a failure of that operation; so the target is asked before it is given up.
    this.#unanswered = exchanges.some(({ answer }) => answer) ? 0 : this.#unanswered + 1
    if (this.#unanswered >= this.limit && !this.#asking) void this.#check()
  }

  /**
   * Asks once more when a run is over that went wrong somewhere: whoever died halfway must not be told not to conform.
   *
   * @returns how the run ended then; undefined when the target is well.
   */
  async lastLook(results: readonly CheckResult[]): Promise<Stop | undefined> {
    const allWell = results.every(({ verdict }) => verdict === 'passed' || verdict === 'skipped')
    const problem = allWell ? undefined : await this.ask()
    return problem === undefined ? undefined : lost(problem)
  }

  async #check(): Promise<void> {
    this.#asking = true
    const problem = await this.ask()
    if (problem !== undefined) this.onLost(lost(problem))
    this.#unanswered = 0
    this.#asking = false
  }
}

function lost(problem: string): Stop {
  return { kind: 'target-lost', reason: `the target was lost: ${problem}` }
}
