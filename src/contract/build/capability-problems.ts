import type { Contract } from '../contract.js'
import { lackedBy } from '../outcomes.js'
import { valuesOf } from './values-of.js'

/** Places that name a capability which the contract does not describe. */
export function capabilityProblems({ document }: Contract): string[] {
  const known = Object.keys(document['x-capabilities'] ?? {})
  return [...needed(document), ...lacked(document)].flatMap(([pointer, capability]) =>
    known.includes(capability) ? [] : [`${pointer}: "${capability}" is none of x-capabilities (${known.join(', ')})`],
  )
}

type Named = [pointer: string, capability: string]

function needed(document: object): Named[] {
  return [...valuesOf(['x-capability'], document)].flatMap(([pointer, value]) =>
    [value].flat().map((capability): Named => [pointer, String(capability)]),
  )
}

function lacked(document: object): Named[] {
  return [...valuesOf(['x-outcomes'], document)].flatMap(([pointer, value]) => {
    const tables = value as Record<string, Record<string, unknown>>
    // Of the whole contract there are several tables, of an operation one.
    const lines = [...Object.keys(tables), ...Object.values(tables).flatMap((table) => Object.keys(table))]
    return lines.flatMap((line) => lackedBy(line) ?? []).map((capability): Named => [pointer, capability])
  })
}
