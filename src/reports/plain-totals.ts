import type { Totals } from './results.js'

/** One line in the form that tools look for: every check is in one of the three. */
export function plainTotals(totals: Totals): string {
  const passed = totals.passed + totals.findings + totals.known
  return `${passed} passed, ${totals.failed + totals.error} failed, ${totals.skipped + totals.untestable} skipped`
}
