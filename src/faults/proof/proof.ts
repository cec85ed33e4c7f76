import type { Verdict } from '../../checks/verdict.js'
import type { Mode } from '../../contract/judge.js'

/** The file proof.json: schemas/proof.schema.json. */
export interface Proof {
  /** Version of this format. */
  version: 1
  tool: { name: string; version: string; node: string }
  api: string
  contract: Mode
  seed: number
  /** ISO 8601, UTC. */
  startedAt: string
  durationMs: number
  totals: { injected: number; killed: number; survived: number; notApplicable: number }
  /** The checks, when nothing was injected. */
  clean: {
    checks: number
    /** Those that did not pass: they prove nothing here. */
    excluded: ExcludedCheck[]
  }
  faults: FaultResult[]
  nullServers: NullServerResult[]
  /** What went wrong with the proof itself. */
  errors: string[]
  /** It was ended before its end. */
  interrupted: boolean
}

export interface ExcludedCheck {
  id: string
  verdict: Verdict
  reason: string
}

export interface FaultResult {
  id: string
  kind: string
  variant: string
  operationId: string
  group: string
  outcome: 'killed' | 'survived' | 'not-applicable'
  /** Why it is not applicable; of a survivor, what is known of why. */
  reason?: string
  /** The check that failed; it may be one of another operation, which uses this one. */
  killedBy?: string
  /** How often something else was sent or answered than without the fault. */
  deviations: number
  /** The checks that were run, in their order. */
  checks: { id: string; verdict: Verdict }[]
  durationMs: number
}

export interface NullServerResult {
  name: string
  contract: Mode
  checks: number
  /** Checks that passed against a server that does nothing. */
  passed: string[]
  durationMs: number
}
