import type { Check } from '../checks/check.js'
import type { RunSettings } from '../checks/run-settings.js'
import type { CheckResult } from '../checks/verdict.js'
import type { Bail, Provided } from './provided.js'
import { resultOfTest } from './result-of-test.js'
import { ResultReporter } from './result-reporter.js'
import type { RunOutcome, Stop } from './run-outcome.js'
import { tellStop } from './stop-channel.js'
import { targetLost } from './target-lost.js'
import { withVitest } from './with-vitest.js'

export interface RunOptions {
  /** Checks under way at the same time. Default: 16. */
  concurrency?: number
  bail?: Bail
  /** Called as each check ends, in the order in which they end. */
  onResult?: (result: CheckResult) => void
  /** Ends the run early when aborted; the reason is a `Stop`. */
  signal?: AbortSignal
}

/** @param entry compiled file that registers the checks with vitest. */
export async function runInVitest(
  entry: string,
  settings: RunSettings,
  checks: readonly Check[],
  { concurrency = 16, bail, onResult, signal }: RunOptions,
): Promise<RunOutcome> {
  const provided: Provided = { settings, selection: checks.map(({ id }) => id), bail: bail ?? null }
  const known = new Map(checks.map((check) => [check.id, check]))
  const startedAt = new Date()
  const started = performance.now()

  const reporter = new ResultReporter((id, end) => {
    const check = known.get(id)
    if (check && end.result) onResult?.(resultOfTest(check, end, undefined))
  })
  const vitestRun = { entry, reporter, concurrency, provided: { conformance: provided }, signal }
  const endTelling = signal ? tellStop(settings.runId, signal) : undefined
  const crash = checks.length === 0 ? [] : await withVitest(vitestRun).finally(endTelling)

  const lost = reporter.summary?.lost
  const stop = signal?.aborted === true ? (signal.reason as Stop) : lost === undefined ? undefined : targetLost(lost)
  return {
    results: checks.map((check) => resultOfTest(check, reporter.ends.get(check.id), stop?.reason)),
    requests: reporter.summary?.requests ?? 0,
    sentAgain: reporter.summary?.sentAgain ?? {},
    findings: reporter.summary?.findings ?? [],
    errors: [...reporter.errors, ...crash],
    ...(stop && { stop }),
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - started),
  }
}
