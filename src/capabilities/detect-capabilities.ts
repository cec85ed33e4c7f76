import type { Contract } from '../contract/contract.js'
import { operationKey } from '../contract/operation-key.js'
import type { ServedApi } from './served-api.js'
import type { ServerFlags } from './server-flags.js'

/** What is known of one capability of a target. */
export interface Detected {
  capability: string
  state: 'on' | 'off' | 'unknown'
  /** What the target said, in words. */
  evidence: string
}

/**
 * Which capabilities a target has, by what it says of itself: its settings first, then the operations that it lists. What
 * neither tells is unknown, and counts as had: then the checks say it.
 */
export function detectCapabilities(contract: Contract, flags: ServerFlags, served: ServedApi): Detected[] {
  const settings = contract.document['x-api'].selfDescription?.settings ?? ''
  return Object.entries(contract.document['x-capabilities'] ?? {}).map(([capability, { flags: names }]) => {
    const found = byFlags(names, flags, settings) ?? byOperations(contract, capability, served)
    return { capability, ...(found ?? { state: 'unknown', evidence: 'the target does not tell' }) }
  })
}

type Finding = Pick<Detected, 'state' | 'evidence'> | undefined

function byFlags(names: readonly string[], flags: ServerFlags, settings: string): Finding {
  const off = names.find((name) => flags.get(name) === false)
  if (off !== undefined) return { state: 'off', evidence: `${settings} says that ${off} is false` }
  const isOn = names.length > 0 && names.every((name) => flags.get(name) === true)
  return isOn ? { state: 'on', evidence: `${settings} says that ${names.join(' and ')} is true` } : undefined
}

function byOperations(contract: Contract, capability: string, served: ServedApi): Finding {
  const needing = [...contract.operations.values()].filter((each) => each.capability === capability && !each.internal)
  if (!served || needing.length === 0) return undefined
  const listed = needing.filter((each) => served.has(operationKey(each)))
  const [first] = listed
  if (first) return { state: 'on', evidence: `its description lists ${first.id}` }
  return { state: 'off', evidence: `its description lists none of ${needing.map(({ id }) => id).join(', ')}` }
}
