import { operationKey } from '../contract/operation-key.js'
import type { DescribedOperation } from '../declaration/described-operation.js'
import type { KnownOperation } from './known-operation.js'

export interface MatchedOperations {
  pairs: { declared: DescribedOperation; known: KnownOperation }[]
  /** Declared, and in no layer. */
  unknown: DescribedOperation[]
  /** In a layer, and not declared. */
  undeclared: KnownOperation[]
}

/** Finds each declared operation in the contract: by method and path first, else by a name of its own. */
export function matchOperations(
  declared: readonly DescribedOperation[],
  known: readonly KnownOperation[],
): MatchedOperations {
  const pairs: MatchedOperations['pairs'] = []
  const [left, free] = [new Set(declared), new Set(known)]
  const take = (
    declaredKeys: (each: DescribedOperation) => string[],
    knownKeys: (each: KnownOperation) => string[],
  ) => {
    const byKey = new Map([...free].flatMap((each) => knownKeys(each).map((key) => [key, each])))
    for (const operation of left) {
      const found = declaredKeys(operation)
        .map((key) => byKey.get(key))
        .find((each) => each && free.has(each))
      if (!found) continue
      pairs.push({ declared: operation, known: found })
      free.delete(found)
      left.delete(operation)
    }
  }
  take(
    ({ method, path }) => [`${method} ${path}`],
    ({ ever }) => Object.values(ever).map(({ method, path }) => `${method} ${path}`),
  )
  take(
    (each) => [operationKey(each)],
    ({ ever }) => Object.values(ever).map(operationKey),
  )
  take(
    ({ id }) => (id === undefined ? [] : [id]),
    ({ main }) => namesOf(main),
  )
  return { pairs, unknown: [...left], undeclared: [...free] }
}

/** The name in the guide, and the one that servers give it. */
export function namesOf({ id, servedAs }: KnownOperation['main']): string[] {
  return servedAs === undefined ? [id] : [id, servedAs]
}
