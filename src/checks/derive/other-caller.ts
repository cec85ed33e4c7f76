import { tellingCallers } from '../../contract/callers.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

/** Everybody whom the contract tells apart from who may: nobody in every form, and somebody without the right. */
export const otherCaller: Derivation = (operation, judge) =>
  tellingCallers(judge.fullest.document, operation).map(({ caller, situation, shows }) =>
    derived(operation, {
      name: situation,
      title: shows,
      situation,
      callers: [caller],
      run: (world) => refused(world, { operationId: operation.id, situation, caller }),
    }),
  )
