import type { RunOutcome } from '../runner/run-outcome.js'

/** What the parts of one run left behind, as that of one. */
export function combinedOutcome(outcomes: readonly RunOutcome[]): RunOutcome {
  const stop = outcomes.find((each) => each.stop)?.stop
  const sum = (of: (outcome: RunOutcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
  return {
    results: outcomes.flatMap(({ results }) => results),
    requests: sum(({ requests }) => requests),
    sentAgain: sums(outcomes.map(({ sentAgain }) => sentAgain)),
    findings: outcomes.flatMap(({ findings }) => findings),
    errors: outcomes.flatMap(({ errors }) => errors),
    ...(stop && { stop }),
    startedAt: outcomes[0]?.startedAt ?? new Date().toISOString(),
    durationMs: sum(({ durationMs }) => durationMs),
  }
}

function sums(all: readonly Record<string, number>[]): Record<string, number> {
  const total = new Map<string, number>()
  for (const [key, count] of all.flatMap((each) => Object.entries(each))) total.set(key, (total.get(key) ?? 0) + count)
  return Object.fromEntries(total)
}
