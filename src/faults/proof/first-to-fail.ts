import type { Check } from '../../checks/check.js'
import type { CheckResult } from '../../checks/verdict.js'
import type { FaultResult } from './proof.js'

/**
 * Runs checks one after another until one of them fails.
 *
 * @param cameIntoPlay a check that fails before the fault did anything fails for a reason of its own, and does not count.
 */
export async function firstToFail(
  checks: readonly Check[],
  execute: (check: Check) => Promise<Pick<CheckResult, 'id' | 'verdict'>>,
  cameIntoPlay: () => boolean,
): Promise<Pick<FaultResult, 'killedBy' | 'checks'>> {
  const done: FaultResult['checks'] = []
  for (const check of checks) {
    const { id, verdict } = await execute(check)
    done.push({ id, verdict })
    if (verdict === 'failed' && cameIntoPlay()) return { killedBy: id, checks: done }
  }
  return { checks: done }
}
