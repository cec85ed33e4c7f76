import type { Difference } from './difference.js'
import type { Absence } from './lawful-absence.js'

/** What a server says of its own API, held against the contract (schemas/discovery-report.schema.json). */
export interface DiscoveryReport {
  version: 1
  tool: { name: string; version: string }
  api: string
  /** URL of the server, or name of the file. */
  source: string
  /** The server's certificate was not checked. */
  insecure: boolean
  /** Of the document, e.g. `Swagger 2.0`. */
  format: string
  /** What counts as missing; absent where the contract knows no releases. */
  release?: { release: string; evidence: string }
  operations: { declared: number; known: number; beyondGuide: number; unknown: number; missing: number; absent: number }
  groups: GroupCount[]
  differences: Difference[]
  /** Not declared, and not missing either. */
  absent: Absence[]
}

/** Differences of one endpoint group from what shipping servers do; what agrees with them counts nowhere. */
export interface GroupCount {
  group: string
  declared: number
  missing: number
  unknown: number
  renamed: number
  parameters: number
  bodies: number
  statuses: number
  successes: number
}
