import type { Check } from '../checks/check.js'
import type { CheckResult } from '../checks/verdict.js'
import { notRun } from './not-run.js'

/** Results of the checks that need a capability which the target is said to lack. */
export function lackingCapability(checks: readonly Check[], without: readonly string[]): CheckResult[] {
  return checks.flatMap((check) => {
    const lacking = check.capabilities.find((capability) => without.includes(capability))
    return lacking === undefined ? [] : [notRun(check, `the target lacks ${lacking} (--without ${lacking})`)]
  })
}
