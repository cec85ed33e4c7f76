import type { Check } from '../checks/check.js'
import type { CheckResult, Verdict } from '../checks/verdict.js'
import { inError, notRun } from './not-run.js'

/** What vitest says of one test, reduced to what matters here. */
export interface TestEnd {
  state: 'pending' | 'passed' | 'failed' | 'skipped'
  /** The result that the entry file left on the test. */
  result?: CheckResult | undefined
  /** Messages of the errors that vitest caught. */
  errors: string[]
}

const states: Record<Verdict, TestEnd['state']> = {
  passed: 'passed',
  failed: 'failed',
  error: 'failed',
  skipped: 'skipped',
  untestable: 'skipped',
}

/**
 * The result of a check, cross-checked against what vitest says of its test. A contradiction is an error, never a pass.
 *
 * @param stopped why checks were left out, when the run was stopped before its end.
 */
export function resultOfTest(check: Check, end: TestEnd | undefined, stopped: string | undefined): CheckResult {
  if (end?.result && end.state === states[end.result.verdict]) return end.result
  const wasLeftOut = !end || end.state === 'skipped' || end.state === 'pending'
  if (stopped !== undefined && wasLeftOut) return notRun(check, `not run: ${stopped}`)
  if (!end) return inError(check, 'the check was selected, but vitest never ran it')
  const own = end.result ? `the check ended as ${end.result.verdict}` : 'the check left no result'
  return inError(check, [`${own}; vitest reports ${end.state}`, ...end.errors].join(': '))
}
