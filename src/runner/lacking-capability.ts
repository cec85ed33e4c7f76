import type { Detected } from '../capabilities/detect-capabilities.js'
import type { Check } from '../checks/check.js'
import type { CheckResult } from '../checks/verdict.js'
import { notRun } from './not-run.js'

/**
 * Results of the checks that need a capability which the target lacks.
 *
 * @param without capabilities that it is said to lack.
 * @param detected what the target itself says.
 */
export function lackingCapability(
  checks: readonly Check[],
  without: readonly string[],
  detected: readonly Detected[] = [],
): CheckResult[] {
  const reasons = new Map([
    ...detected
      .filter(({ state }) => state === 'off')
      .map(({ capability, evidence }) => [capability, `the target lacks ${capability}: ${evidence}`] as const),
    ...without.map((capability) => [capability, `the target lacks ${capability} (--without ${capability})`] as const),
  ])
  return checks.flatMap((check) => {
    const reason = check.capabilities.map((capability) => reasons.get(capability)).find((each) => each !== undefined)
    return reason === undefined ? [] : [notRun(check, reason)]
  })
}
