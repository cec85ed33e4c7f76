import type { Check } from '../checks/check.js'
import type { CheckResult } from '../checks/verdict.js'
import { notRun } from './not-run.js'

/**
 * Results of the checks that change the installation or accounts, where the target may belong to others.
 *
 * @param beyond why the target may be another machine; undefined when it is this one.
 */
export function intrusiveChecks(checks: readonly Check[], beyond: string | undefined): CheckResult[] {
  if (beyond === undefined) return []
  return checks.flatMap((check) =>
    check.intrusive === undefined
      ? []
      : [notRun(check, `intrusive (${check.intrusive}), and ${beyond}: --allow-intrusive runs it all the same`)],
  )
}
