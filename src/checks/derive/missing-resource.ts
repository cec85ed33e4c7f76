import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'

/** Each path parameter in turn names nothing. */
export const missingResource: Derivation = (operation) =>
  operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) =>
      derived(operation, {
        name: `missing.${name}`,
        title: `a ${name} that names nothing is answered as the contract says`,
        situation: `missing.${name}`,
        run: async (world) => {
          await world.control(operation.id)
          await world.withSubject(operation.id, async (subject) => {
            const values = world.missingValues(operation.id, name, subject.values)
            await world.call(world.rightfulCaller(operation.id), operation.id, values).answers(`missing.${name}`)
          })
        },
      }),
    )
