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
  if (end?.result) {
    const expected = states[end.result.verdict]
    if (end.state === expected) return end.result
    return inError(check, `the check ended as ${end.result.verdict}, but vitest reports ${end.state}${because(end)}`)
  }
  // A test without a result that vitest skipped, cancelled or never started is one that a stopped run left out.
  if (stopped !== undefined) return notRun(check, `not run: ${stopped}`)
  if (!end) return inError(check, 'the check was selected, but vitest never ran it')
  return inError(check, `the check left no result; vitest reports ${end.state}${because(end)}`)
}

function because({ errors }: TestEnd): string {
  return errors.length > 0 ? `: ${errors.join('; ')}` : ''
}
