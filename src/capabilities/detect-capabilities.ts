import type { Contract } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'
import { operationKey } from '../contract/operation-key.js'
import type { AskedRoutes } from './asked-routes.js'
import type { ServedApi } from './served-api.js'
import type { ServerFlags } from './server-flags.js'

/** What is known of one capability of a target. */
export interface Detected {
  capability: string
  state: 'on' | 'off' | 'unknown'
  /** What the target said, in words. */
  evidence: string
  /** Where it said so, e.g. `/config`; absent when it does not tell. */
  source?: string
  /** What says so there, in short: a setting, or operations. */
  sign?: string
}

/**
 * Which capabilities a target has, by what it says of itself: its settings first, then the operations that it lists, then the
 * routes that it has. What none of these tells is unknown, and counts as had: then the checks say it.
 */
export function detectCapabilities(
  contract: Contract,
  flags: ServerFlags,
  served: ServedApi,
  routes: AskedRoutes = new Map(),
): Detected[] {
  const settings = contract.document['x-api'].selfDescription?.settings ?? ''
  return Object.entries(contract.document['x-capabilities'] ?? {}).map(
    ([capability, { flags: names, refusedWithout }]) => {
      const all = [...contract.operations.values()]
      const needing = refusedWithout ? [] : all.filter((each) => each.capabilities.includes(capability))
      const otherwise = needing.length > 0 ? byOperations(needing, served) : byOmission(names, flags, settings)
      const found = byFlags(names, flags, settings) ?? otherwise ?? byRoutes(capability, needing, routes)
      return { capability, ...(found ?? { state: 'unknown', evidence: 'the target does not tell' }) }
    },
  )
}

type Finding = Omit<Detected, 'capability'> | undefined

function byFlags(names: readonly string[], flags: ServerFlags, settings: string): Finding {
  const off = names.find((name) => flags.get(name) === false)
  if (off !== undefined)
    return { state: 'off', evidence: `${settings} says that ${off} is false`, source: settings, sign: off }
  if (names.length === 0 || !names.every((name) => flags.get(name) === true)) return undefined
  const sign = names.join(' and ')
  return { state: 'on', evidence: `${settings} says that ${sign} is true`, source: settings, sign }
}

// What no operation shows, only the settings do: a release that does not know the setting does not have it yet.
function byOmission(names: readonly string[], flags: ServerFlags, settings: string): Finding {
  const unheard = names.find((name) => !flags.has(name))
  if (unheard === undefined || flags.size === 0) return undefined
  return { state: 'off', evidence: `${settings} does not know ${unheard}`, source: settings, sign: `no ${unheard}` }
}

function byOperations(operations: Operation[], served: ServedApi): Finding {
  const needing = operations.filter((each) => !each.internal)
  if (!served || needing.length === 0) return undefined
  const listed = needing.filter((each) => served.has(operationKey(each)))
  const [first] = listed
  const source = 'its description'
  if (first) return { state: 'on', evidence: `${source} lists ${first.id}`, source, sign: first.id }
  const evidence = `${source} lists none of ${needing.map(({ id }) => id).join(', ')}`
  return { state: 'off', evidence, source, sign: `none of ${needing.length} operations` }
}

// A route that is not there shows what is its operation's own, and nothing of what that needs besides.
function byRoutes(capability: string, operations: Operation[], routes: AskedRoutes): Finding {
  const own = operations.filter((each) => each.capabilities[0] === capability)
  const asked = own.flatMap(({ id }) => routes.get(id) ?? [])
  const [first] = asked
  if (!first) return undefined
  const source = 'its routes'
  const had = asked.find(({ served }) => served)
  if (had) return { state: 'on', evidence: had.evidence, source, sign: had.request }
  return { state: 'off', evidence: first.evidence, source, sign: `no ${first.request}` }
}
