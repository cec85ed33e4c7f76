import type { Check } from '../checks/check.js'
import { loadSuites } from '../checks/load-suites.js'
import type { RunSettings } from '../checks/run-settings.js'
import { builtEntry, runEntry } from './built-entry.js'
import { runInVitest } from './run-in-vitest.js'
import type { RunOptions } from './run-in-vitest.js'
import type { RunOutcome } from './run-outcome.js'

/**
 * Runs the checks named by `selection` against the target, and tells what became of each of them.
 *
 * @param selection ids of checks, in the order in which they shall start.
 * @throws {RangeError} when there is no check of such an id.
 */
export async function runChecks(
  settings: RunSettings,
  selection: readonly string[],
  options: RunOptions = {},
): Promise<RunOutcome> {
  const suites = await loadSuites(settings.api, settings.mode, settings.release)
  const known = new Map(suites.flatMap(({ checks }) => checks).map((check) => [check.id, check]))
  return runInVitest(
    builtEntry(runEntry),
    settings,
    selection.map((id) => named(known, id)),
    options,
  )
}

function named(known: ReadonlyMap<string, Check>, id: string): Check {
  const check = known.get(id)
  if (!check) throw new RangeError(`There is no check "${id}".`)
  return check
}
