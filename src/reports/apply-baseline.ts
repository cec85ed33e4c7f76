import type { CheckResult } from '../checks/verdict.js'
import type { BaselineEntry } from './baseline.js'
import type { BaselineState } from './results.js'

/** What a baseline is compared with. */
export interface BaselineContext {
  file: string
  entries: readonly BaselineEntry[]
  /** Ids of all checks of the suites, selected or not. */
  knownIds: ReadonlySet<string>
  today: Date
}

/**
 * Compares a baseline with what became of the checks. An entry is stale when its check passed or does not exist; an entry
 * whose check was not selected, or could not be made, is left in peace: this run says nothing of it.
 */
export function applyBaseline(results: readonly CheckResult[], context: BaselineContext): BaselineState {
  const passed = new Set(results.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id))
  const { file, entries, knownIds, today } = context
  return {
    file,
    stale: entries.filter(({ check }) => passed.has(check) || !knownIds.has(check)).map(({ check }) => check),
    expired: entries.filter((entry) => isExpired(entry, today)).map(({ check }) => check),
  }
}

function isExpired({ expires }: BaselineEntry, today: Date): boolean {
  return expires !== undefined && expires < today.toISOString().slice(0, 10)
}
