import type { Check } from '../checks/check.js'
import type { CheckResult } from '../checks/verdict.js'

/** The result of a check that was selected and never executed. */
export function notRun(check: Check, reason: string): CheckResult {
  return { ...identityOf(check), verdict: 'skipped', reason, durationMs: 0, exchanges: [] }
}

/** The result of a check whose own result was lost or cannot be believed. */
export function inError(check: Check, reason: string): CheckResult {
  const message = `${check.id}: ${reason}`
  return { ...identityOf(check), verdict: 'error', reason, message, durationMs: 0, exchanges: [] }
}

function identityOf({ id, title, group, operationId, situation, level, cites }: Check) {
  return { id, title, group, operationId, situation, level, cites }
}
