import type { Contract } from '../contract/contract.js'

/** What must not stand in a report. */
export interface Secrets {
  /** The values of the configured tokens. */
  tokens: readonly string[]
  /** Values that look like secrets and are none: tokens that were never issued. */
  harmless: readonly string[]
}

// Anything shorter is found in ordinary words.
const shortest = 6

/** @param environment the callers' variables of the run. */
export function secretsOf({ document }: Contract, environment: Readonly<Record<string, string>>): Secrets {
  const callers = Object.values(document['x-callers'])
  const tokens = callers.flatMap(({ variable, keyedBy }) => {
    const value = environment[variable ?? ''] ?? ''
    return keyedBy === undefined || value === '' ? [value] : Object.values(JSON.parse(value) as Record<string, string>)
  })
  return {
    tokens: [...new Set(tokens)].filter(({ length }) => length >= shortest),
    harmless: callers.flatMap(({ value }) => value ?? []),
  }
}
