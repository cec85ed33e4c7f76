import { situationsOf } from '../../contract/situations.js'
import type { FaultKind } from '../fault.js'
import { neverRefused } from '../never-refused.js'
import { maySucceed } from '../refusals.js'

const malformed = 'malformed.'

/** A request that breaks one rule of the contract is acknowledged. */
export const validationNotChecked: FaultKind = {
  name: 'validation-not-checked',
  does: 'acknowledges a request that breaks a rule',
  variants: (operation, judge) =>
    situationsOf(judge.fullest.document, operation)
      .filter((situation) => situation.startsWith(malformed))
      .map((situation) => ({
        ...{ variant: situation.slice(malformed.length), situation, onlySeenIn: [situation] },
        ...(maySucceed(judge, operation, situation) && { notApplicable: 'the contract lets such a request succeed' }),
      })),
  inject: (scene) => ({ intercept: neverRefused(scene) }),
}
