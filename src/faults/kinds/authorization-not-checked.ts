import { asCaller } from '../caller-of.js'
import type { FaultKind } from '../fault.js'
import { intrusions, situationOf } from '../strangers.js'

/** Somebody who may not is treated as the one who may. */
export const authorizationNotChecked: FaultKind = {
  name: 'authorization-not-checked',
  does: 'lets everybody do what only some may',
  variants: intrusions,
  inject: ({ fault, sample, document, environment }) => ({
    intercept: (request, forward) => {
      const isStranger = situationOf(document, request.caller) === fault.situation
      return forward(isStranger ? asCaller(request, sample.caller, { document, environment }) : request)
    },
  }),
  leavesTraces: true,
}
