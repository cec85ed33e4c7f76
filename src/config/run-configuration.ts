import type { RunSettings } from '../checks/run-settings.js'
import type { Level } from '../checks/verdict.js'
import type { Environment } from './environment.js'
import type { Selection } from './selection.js'

/** All that one run needs to know, checked and frozen. */
export interface RunConfiguration {
  readonly settings: Readonly<Omit<RunSettings, 'target' | 'environment' | 'lacks'>>
  /** The server under test and the callers it knows; undefined when the reference is to be started. */
  readonly named: { readonly target: string; readonly environment: Environment } | undefined
  readonly selection: Readonly<Selection>
  /** Levels whose failures decide that the target does not conform. */
  readonly deciding: readonly Level[]
  /** What changes the installation or accounts runs on any target. */
  readonly allowIntrusive: boolean
  readonly concurrency: number
  /** Number of deciding failures after which no further check starts. */
  readonly bail: number | undefined
  /** Percentage of what the target serves that has to be executed. */
  readonly minExecuted: number
  /** Absolute paths. */
  readonly baseline: string | undefined
  readonly out: string
}
