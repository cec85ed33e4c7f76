import type { Executed, Results } from './results.js'

/**
 * What a run says to whoever started it: 0 conforms, 1 does not, 2 could not run, 3 too little was executed or the baseline
 * is out of date, 130 interrupted. Where several hold, the one that says most of the run's worth counts: an interrupted or
 * broken run proves nothing, and a failure of the target matters more than a stale baseline.
 */
export function exitCode({ stop, errors, totals, baseline, executed }: Omit<Results, 'exitCode'>): number {
  if (stop?.kind === 'interrupted') return 130
  if (stop?.kind === 'target-lost' || errors.length > 0) return 2
  if (totals.failed + totals.error > 0) return 1
  if (baseline && baseline.stale.length + baseline.expired.length > 0) return 3
  return executed.checks === 0 || isTooLittle(executed) ? 3 : 0
}

/** Whether so much of what the target serves was left out that the rest proves too little. */
export function isTooLittle({ checks, of, minimum }: Executed): boolean {
  return checks * 100 < of * minimum
}
