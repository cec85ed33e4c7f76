import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'

/** What is deleted once may be deleted again, with the answer that the contract gives to it. */
export const repeatedDelete: Derivation = (operation) =>
  operation.method !== 'DELETE'
    ? []
    : [
        derived(operation, {
          name: 'repeated',
          title: 'a second delete is answered as the contract says',
          situation: 'repeated',
          run: async (world) => {
            const values = await world.freshValues(operation.id)
            const caller = world.rightfulCaller(operation.id)
            await world.call(caller, operation.id, values).answers('success')
            await world.call(caller, operation.id, values).answers('repeated')
          },
        }),
      ]
