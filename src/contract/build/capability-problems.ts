import type { Contract } from '../contract.js'

/** Operations that need a capability which the contract does not describe. */
export function capabilityProblems({ document, operations }: Contract): string[] {
  const known = Object.keys(document['x-capabilities'] ?? {})
  return [...operations.values()].flatMap(({ id, capability }) =>
    capability === undefined || known.includes(capability)
      ? []
      : [`${id}: the capability "${capability}" is none of x-capabilities (${known.join(', ')})`],
  )
}
