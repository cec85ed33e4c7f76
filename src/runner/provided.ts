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

declare module 'vitest' {
  interface ProvidedContext {
    quayConformance: Provided
  }
  /** What the entry file hands back: of each test its result, of the file the summary. */
  interface TaskMeta {
    checkResult?: CheckResult
    runSummary?: RunSummary
  }
}
