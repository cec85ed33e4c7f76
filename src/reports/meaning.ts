import type { Results } from './results.js'

/** What the exit code of a run means, in one sentence. */
export function meaning({ exitCode, stop, totals, baseline, checks }: Results): string {
  switch (exitCode) {
    case 0:
      return totals.known > 0 ? 'The target conforms, but for known failures.' : 'The target conforms.'
    case 1:
      return totals.failed > 0 ? 'The target does not conform.' : 'The target was not shown to conform: checks are in error.'
    case 3:
      if (baseline && baseline.stale.length + baseline.expired.length > 0) return 'The baseline is out of date.'
      return checks.length === 0 ? 'Nothing was selected.' : 'Nothing could be tested.'
    case 130:
      return 'The run was interrupted; the reports hold what ran before.'
    default:
      return stop ? `The run ended early: ${stop.reason}` : 'The run itself failed; see its errors.'
  }
}
