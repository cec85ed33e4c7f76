import type { Layer } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'
import type { Layers, ReleasedLayers } from './load-layers.js'

/** One operation of the contract, as its layers know it. */
export interface KnownOperation {
  /** As shipping servers have it, else as the guide has it. */
  main: Operation
  /** In any release. */
  ever: Partial<Record<Layer, Operation>>
  /** In the release that counts: a server need not have more. */
  now: Partial<Record<Layer, Operation>>
}

/** Every operation that a layer knows. */
export function knownOperations({ ever, now }: ReleasedLayers): KnownOperation[] {
  const ids = new Set([...ever.observed.operations.keys(), ...ever.documented.operations.keys()])
  return [...ids].flatMap((id) => {
    const known = { ever: operationsOf(ever, id), now: operationsOf(now, id) }
    const main = known.ever.observed ?? known.ever.documented
    return main ? [{ main, ...known }] : []
  })
}

function operationsOf({ documented, observed }: Layers, id: string): Partial<Record<Layer, Operation>> {
  const [guide, servers] = [documented.operations.get(id), observed.operations.get(id)]
  return { ...(guide && { documented: guide }), ...(servers && { observed: servers }) }
}
