import type { Contract } from '../contract.js'
import { valuesOf } from './values-of.js'

/** Places that name a capability which the contract does not describe. */
export function capabilityProblems({ document }: Contract): string[] {
  const known = Object.keys(document['x-capabilities'] ?? {})
  return [...valuesOf(['x-capability'], document)].flatMap(([pointer, needed]) =>
    [needed]
      .flat()
      .filter((capability) => !known.includes(String(capability)))
      .map((capability) => `${pointer}: "${String(capability)}" is none of x-capabilities (${known.join(', ')})`),
  )
}
