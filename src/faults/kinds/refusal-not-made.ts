import { situationsOf } from '../../contract/situations.js'
import type { FaultKind } from '../fault.js'
import { neverRefused } from '../never-refused.js'
import { maySucceed } from '../refusals.js'

/** What the contract refuses for the state that things are in is acknowledged. */
export const refusalNotMade: FaultKind = {
  name: 'refusal-not-made',
  does: 'acknowledges what the state of things does not allow',
  variants: (operation, judge) =>
    situationsOf(judge.fullest.document, operation)
      .filter((situation) => /^(missing|refused|repeated)\b/.test(situation))
      .map((situation) => {
        return {
          ...{ variant: situation, situation, onlySeenIn: [situation] },
          ...(maySucceed(judge, operation, situation) && {
            notApplicable: 'the contract lets such a request succeed',
          }),
        }
      }),
  inject: (scene) => ({ intercept: neverRefused(scene) }),
}
