import type { RunSettings } from '../checks/run-settings.js'
import type { RunSummary } from '../checks/run.js'
import type { CheckResult, Level } from '../checks/verdict.js'

/** What the main process hands to the entry file, through vitest's provide and inject. */
export interface Provided {
  settings: RunSettings
  /** Ids of the checks to run, in the order in which they start. */
  selection: string[]
  bail: Bail | null
}

/** When to start no further check. */
export interface Bail {
  /** Number of checks that failed or were in error. */
  after: number
  /** Levels that count. */
  levels: Level[]
}

/** What the entry file hands back on vitest's task.meta: of each test its result, of the file the summary. */
export interface HandedBack {
  checkResult?: CheckResult
  runSummary?: RunSummary
}

declare module 'vitest' {
  interface ProvidedContext {
    conformance: Provided
  }
}
