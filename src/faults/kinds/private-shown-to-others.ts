import { asCaller } from '../caller-of.js'
import type { FaultKind } from '../fault.js'
import { maySucceed } from '../refusals.js'
import { situationOf, strangersTo } from '../strangers.js'
import { ofEverybody } from '../of-everybody.js'

/** A read that is open to others shows them what only the owner may see. */
export const privateShownToOthers: FaultKind = {
  name: 'private-shown-to-others',
  does: 'shows to others what it shows to the owner',
  variants: (operation, judge) =>
    operation.kind === 'write'
      ? []
      : strangersTo(operation, judge)
          // Of a worthless token nobody is the owner: what it opens, anonymous opens too.
          .filter(({ worthless, keyedBy }) => worthless !== true && keyedBy === undefined)
          .filter(({ situation }) => maySucceed(judge, operation, situation))
          .map(({ situation }) => {
            const reason = ofEverybody[operation.id]
            return { variant: situation, situation, ...(reason !== undefined && { notApplicable: reason }) }
          }),
  inject: ({ fault, document, environment, sample }) => ({
    intercept: (request, forward) => {
      const isOther = situationOf(document, request.caller) === fault.situation
      return forward(isOther ? asCaller(request, sample.caller, { document, environment }) : request)
    },
  }),
}
