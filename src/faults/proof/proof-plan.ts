import type { Mode } from '../../contract/judge.js'
import type { Fault } from '../fault.js'

/** What the main process hands to the entry file: plain data, because it crosses into vitest's worker. */
export interface ProofPlan {
  api: string
  mode: Mode
  seed: number
  /** Operations whose faults are injected. */
  operations: string[]
  /** Operations whose checks are run when nothing is injected: those above, and the others of their groups. */
  surroundings: string[]
  /** The faults that are applicable. */
  faults: Fault[]
  nullServers: NullServerRun[]
}

/** All checks against one server that does nothing, under one contract mode. */
export interface NullServerRun {
  name: string
  mode: Mode
}

declare module 'vitest' {
  interface ProvidedContext {
    proof: ProofPlan
  }
}
