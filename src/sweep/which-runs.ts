import type { NamedRun } from '../journal/owned-name.js'

/** Whose things a sweep is about. */
export interface WhichRuns {
  /** Only this run, whatever its age. */
  runId?: string
  /** Only runs that began longer ago than this, in milliseconds; by default those that ended, or began an hour ago. */
  olderThanMs?: number
}

// Longer than a run takes: what is younger may still be at work, on another machine.
const defaultAge = 3_600_000

/** Whether the things of a run may be removed, of which no more is known than its id. */
export function isWanted({ runId, startedAt }: NamedRun, which: WhichRuns, now: Date): boolean {
  if (which.runId !== undefined) return runId === which.runId
  return now.getTime() - startedAt.getTime() >= (which.olderThanMs ?? defaultAge)
}
