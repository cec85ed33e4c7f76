import { executedText } from './executed-text.js'
import type { Results } from './results.js'

/** What the exit code of a run means, in one sentence. */
export function meaning({ exitCode, stop, totals, executed, baseline, checks }: Results): string {
  switch (exitCode) {
    case 0:
      return totals.known > 0 ? 'The target conforms, but for known failures.' : 'The target conforms.'
    case 1:
      return totals.failed > 0 ? 'The target does not conform.' : 'The target was not shown to conform: checks are in error.'
    case 3:
      if (baseline && baseline.stale.length + baseline.expired.length > 0) return 'The baseline is out of date.'
      if (checks.length === 0) return 'Nothing was selected.'
      return executed.checks === 0 ? 'Nothing could be tested.' : `Too little was executed: ${executedText(executed)}.`
    case 130:
      return 'The run was interrupted; the reports hold what ran before.'
    default:
      return stop ? `The run ended early: ${stop.reason}` : 'The run itself failed; see its errors.'
  }
}
