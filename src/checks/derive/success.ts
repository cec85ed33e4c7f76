import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'

/** The valid request succeeds, with the status and the body of the contract. It is the positive control of all others. */
export const success: Derivation = (operation) => [
  derived(operation, {
    name: 'success',
    title: 'the valid request succeeds, with the body of the contract',
    situation: 'success',
    run: async (world) => {
      await world.ownControl(operation.id)
    },
  }),
]
