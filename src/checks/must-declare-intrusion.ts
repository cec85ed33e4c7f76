import type { Recorder } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'
import type { Check } from './check.js'

/**
 * A check may not change the installation or accounts without saying so: nothing would keep it from servers of others.
 *
 * @throws {Error} naming the operation that it sent.
 */
export function mustDeclareIntrusion(check: Check, { exchanges }: Recorder, judge: Judge): void {
  if (check.intrusive !== undefined) return
  for (const { operationId } of exchanges) {
    const intrusive = operationId === undefined ? undefined : judge.fullest.operations.get(operationId)?.intrusive
    if (intrusive !== undefined)
      throw new Error(`it sent ${operationId ?? ''}, which is intrusive (${intrusive}), and does not declare so`)
  }
}
