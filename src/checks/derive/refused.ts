import type { CallValues } from '../../client/request-of.js'
import type { BaseWorld } from '../base-world.js'

/**
 * Sends a request that the contract does not let succeed: the answer is the one of `situation`, and *denied means denied* -
 * a refused write leaves the state as it was. Counts only with the positive control.
 *
 * @param request by who may make it, unless it names another caller.
 */
export async function refused(
  world: BaseWorld,
  request: { operationId: string; situation: string; caller?: string; change?: (values: CallValues) => CallValues },
): Promise<void> {
  const { operationId, situation, caller = world.rightfulCaller(operationId), change = same } = request
  await world.control(operationId)
  await world.withSubject(operationId, async (subject) => {
    const call = world.call(caller, operationId, change(subject.values))
    const exchange = await call.exchange(situation)
    if (exchange.answer.status >= 400) await subject.mustBeUnchanged()
    else subject.spend()
    call.mustAnswer(exchange, situation)
  })
}

function same(values: CallValues): CallValues {
  return values
}
