import type pc from 'picocolors'
import { printable } from './printable.js'
import type { Results } from './results.js'

/** The last line of a run: what its exit code means. */
export function verdictLine(results: Results, colors: ReturnType<typeof pc.createColors>): string {
  const color = results.exitCode === 0 ? colors.green : results.exitCode === 1 ? colors.red : colors.yellow
  return color(`${meaning(results)} (exit ${results.exitCode})`)
}

function meaning({ exitCode, stop, totals, baseline, checks }: Results): string {
  switch (exitCode) {
    case 0:
      return totals.known > 0 ? 'The target conforms, but for known failures.' : 'The target conforms.'
    case 1:
      return 'The target does not conform.'
    case 3:
      if (baseline && baseline.stale.length + baseline.expired.length > 0) return 'The baseline is out of date.'
      return checks.length === 0 ? 'Nothing was selected.' : 'Nothing could be tested.'
    case 130:
      return 'The run was interrupted; the reports hold what ran before.'
    default:
      return stop ? `The run ended early: ${printable(stop.reason)}.` : 'The run itself failed; see the errors above.'
  }
}
