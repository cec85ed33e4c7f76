import { asCaller } from '../caller-of.js'
import type { FaultKind } from '../fault.js'
import { intrusions, situationOf } from '../strangers.js'

/** A write of somebody who may not is refused, and done all the same. */
export const deniedButDone: FaultKind = {
  name: 'denied-but-done',
  does: 'refuses a write and does it all the same',
  variants: (operation, judge) => (operation.kind === 'read' ? [] : intrusions(operation, judge)),
  inject: ({ fault, sample, document, environment }) => ({
    intercept: async (request, forward) => {
      const answer = await forward(request)
      if (answer.status >= 400 && situationOf(document, request.caller) === fault.situation)
        await forward(asCaller(request, sample.caller, { document, environment }))
      return answer
    },
  }),
  leavesTraces: true,
}
