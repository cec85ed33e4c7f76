import type { Detected } from '../capabilities/detect-capabilities.js'
import type { Check } from '../checks/check.js'
import type { CheckResult } from '../checks/verdict.js'
import { notRun } from './not-run.js'

/** Capability that the target lacks -> who says so. */
export type LackedCapabilities = ReadonlyMap<string, string>

/**
 * @param without capabilities that the target is said to lack.
 * @param detected what the target itself says.
 */
export function lackedCapabilities(without: readonly string[], detected: readonly Detected[] = []): LackedCapabilities {
  return new Map([
    ...detected
      .filter(({ state }) => state === 'off')
      .map(({ capability, evidence }) => [capability, `the target lacks ${capability}: ${evidence}`] as const),
    ...without.map((capability) => [capability, `the target lacks ${capability} (--without ${capability})`] as const),
  ])
}

/** Results of the checks that need a capability which the target lacks. */
export function lackingCapability(checks: readonly Check[], lacked: LackedCapabilities): CheckResult[] {
  return checks.flatMap((check) => {
    const reason = check.capabilities.map((capability) => lacked.get(capability)).find((each) => each !== undefined)
    return reason === undefined ? [] : [notRun(check, reason)]
  })
}
