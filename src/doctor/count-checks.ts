import type { Detected } from '../capabilities/detect-capabilities.js'
import type { Check } from '../checks/check.js'

/** How many checks can run, and what keeps the others from it. */
export interface CountedChecks {
  total: number
  runnable: number
  /** Capability that is off -> number of checks. */
  skipped: Record<string, number>
  /** Intrusive ones, which run only when they are allowed to. */
  intrusive: number
  /** What is missing on this side -> number of checks. */
  untestable: Record<string, number>
}

/**
 * @param beyond why the target may be another machine; undefined when it is this one.
 * @param missing caller -> the variable without which it does not exist, or undefined.
 */
export function countChecks(
  checks: readonly Check[],
  capabilities: readonly Detected[],
  beyond: string | undefined,
  missing: (caller: string) => string | undefined,
): CountedChecks {
  const off = new Set(capabilities.filter(({ state }) => state === 'off').map(({ capability }) => capability))
  const counted: CountedChecks = { total: checks.length, runnable: 0, skipped: {}, intrusive: 0, untestable: {} }
  for (const check of checks) {
    const lacking = check.capabilities.find((capability) => off.has(capability))
    const variable = check.callers.map(missing).find((each) => each !== undefined)
    if (lacking !== undefined) counted.skipped[lacking] = (counted.skipped[lacking] ?? 0) + 1
    else if (check.intrusive !== undefined && beyond !== undefined) counted.intrusive += 1
    else if (variable !== undefined) counted.untestable[variable] = (counted.untestable[variable] ?? 0) + 1
    else counted.runnable += 1
  }
  return counted
}
