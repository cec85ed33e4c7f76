import type { OwnedThing } from './owned-thing.js'
import type { Removal } from './removal.js'

/** How a thing of this kind and name is removed by `caller`. */
export function removalOf(thing: OwnedThing, caller: string, name: string): Removal {
  const { take = {}, operationId, items, name: field, parameters } = thing.list ?? {}
  // Without parameters that follow from the name, the server has to be asked for them.
  const place = thing.within?.(name)
  const isFound = !thing.parameters && operationId !== undefined && (field !== undefined || place !== undefined)
  return {
    kind: thing.kind,
    name,
    caller,
    operationId: thing.remove,
    parameters: thing.parameters?.(name) ?? place ?? {},
    ...(thing.read !== undefined && { read: thing.read }),
    ...(isFound && {
      find: {
        operationId,
        take,
        ...(field !== undefined && { name: field }),
        ...(items !== undefined && { items }),
        ...((parameters ?? place) && { parameters: { ...parameters, ...place } }),
      },
    }),
  }
}
