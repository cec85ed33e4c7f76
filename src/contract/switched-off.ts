import type { OpenApiDocument } from './document.js'

export interface SwitchedOff {
  /** Settings that are off. */
  flags: ReadonlySet<string>
  /** What the server lacks by them: what was named, and what shares a setting with it. */
  capabilities: ReadonlySet<string>
}

/** What it takes for a server to lack some capabilities: of each the setting that is its own is off. */
export function switchedOff(document: OpenApiDocument, named: readonly string[]): SwitchedOff {
  const known = document['x-capabilities'] ?? {}
  const flags = new Set(named.flatMap((capability) => known[capability]?.flags[0] ?? []))
  const sharing = Object.keys(known).filter((capability) => known[capability]?.flags.some((flag) => flags.has(flag)))
  return { flags, capabilities: new Set([...named, ...sharing]) }
}
