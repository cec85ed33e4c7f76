import type { CheckResult } from '../../checks/verdict.js'

/** Whether a check was skipped because it is for servers without something that this one has. */
export function isForOthers({ verdict, reason = '' }: CheckResult): boolean {
  return verdict === 'skipped' && reason.startsWith('the target has ')
}
