import type { Check, Suite } from '../checks/check.js'
import { loadSuites } from '../checks/load-suites.js'
import type { RunConfiguration } from '../config/run-configuration.js'
import { Contract } from '../contract/contract.js'
import type { BaselineContext } from '../reports/apply-baseline.js'
import { loadBaseline } from '../reports/load-baseline.js'
import { selectChecks } from '../runner/select-checks.js'

/** What a run is going to do. */
export interface RunPlan {
  /** One for each API with selected checks; the first API alone when nothing was selected. */
  parts: { configuration: RunConfiguration; checks: readonly Check[] }[]
  baseline?: BaselineContext
}

/** @throws {ConfigurationError} when a name of the selection names nothing, in no API. */
export async function planRun(configurations: readonly RunConfiguration[]): Promise<RunPlan> {
  const [first] = configurations
  if (!first) throw new RangeError('A run of no API.')
  const suites = (await Promise.all(configurations.map((each) => suitesOf(each)))).flat()
  const capabilities = configurations.flatMap(({ settings }) =>
    Object.keys(Contract.load(settings.api, 'documented').document['x-capabilities'] ?? {}),
  )
  const selected = new Set(selectChecks(suites, first.selection, capabilities).map(({ id }) => id))
  const parts = configurations.map((configuration) => ({
    configuration,
    checks: checksOf(suites, configuration.settings.api).filter(({ id }) => selected.has(id)),
  }))
  const busy = parts.filter(({ checks }) => checks.length > 0)
  const baseline = await baselineOf(first, configurations, suites)
  return { parts: busy.length > 0 ? busy : parts.slice(0, 1), ...(baseline && { baseline }) }
}

function suitesOf({ settings: { api, mode, release } }: RunConfiguration): Promise<Suite[]> {
  return loadSuites(api, mode, release)
}

function checksOf(suites: readonly Suite[], api: string): Check[] {
  return suites.filter((suite) => suite.api === api).flatMap(({ checks }) => checks)
}

async function baselineOf(
  { baseline: file, settings: { release } }: RunConfiguration,
  configurations: readonly RunConfiguration[],
  suites: readonly Suite[],
): Promise<BaselineContext | undefined> {
  if (file === undefined) return undefined
  // A known failure of another release is out of sight, not stale.
  const all = release === undefined ? suites : (await everyRelease(configurations)).flat()
  const knownIds = new Set(all.flatMap(({ checks }) => checks.map(({ id }) => id)))
  return { file, entries: loadBaseline(file), knownIds, today: new Date() }
}

function everyRelease(configurations: readonly RunConfiguration[]): Promise<Suite[][]> {
  return Promise.all(configurations.map(({ settings }) => loadSuites(settings.api, settings.mode)))
}
