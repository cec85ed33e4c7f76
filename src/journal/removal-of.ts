import type { OwnedThing } from './owned-thing.js'
import type { Removal } from './removal.js'

/** How a thing of this kind and name is removed by `caller`. */
export function removalOf(thing: OwnedThing, caller: string, name: string): Removal {
  const { take = {}, operationId, items, name: field, parameters } = thing.list ?? {}
  // Without parameters that follow from the name, the server has to be asked for them.
  const isFound = !thing.parameters && operationId !== undefined && field !== undefined
  return {
    kind: thing.kind,
    name,
    caller,
    operationId: thing.remove,
    parameters: thing.parameters?.(name) ?? {},
    ...(thing.read !== undefined && { read: thing.read }),
    ...(isFound && {
      find: {
        operationId,
        name: field,
        take,
        ...(items !== undefined && { items }),
        ...(parameters && { parameters }),
      },
    }),
  }
}
