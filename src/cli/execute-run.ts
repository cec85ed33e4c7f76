import { loadSuites } from '../checks/load-suites.js'
import type { Suite } from '../checks/check.js'
import type { RunConfiguration } from '../config/run-configuration.js'
import { Contract } from '../contract/contract.js'
import { journalPath } from '../journal/journal-path.js'
import type { BaselineContext } from '../reports/apply-baseline.js'
import { loadBaseline } from '../reports/load-baseline.js'
import { makeResults } from '../reports/make-results.js'
import { reports } from '../reports/reports.js'
import { secretsOf } from '../reports/secrets.js'
import { tool } from '../reports/tool.js'
import { writeReports } from '../reports/write-reports.js'
import { openTarget } from '../runner/open-target.js'
import { selectChecks } from '../runner/select-checks.js'
import { executeSelected } from './execute-selected.js'
import { abortOnSignals } from './interrupt.js'
import { printLeftOver } from './print-left-over.js'
import { printSummary } from './print-summary.js'
import type { Terminal } from './terminal.js'

/**
 * One run, from its configuration to its reports.
 *
 * @returns the exit code.
 */
export async function executeRun(configuration: RunConfiguration, terminal: Terminal): Promise<number> {
  const { settings, selection, deciding, concurrency } = configuration
  const suites = await loadSuites(settings.api, settings.mode, settings.release)
  const contract = Contract.load(settings.api, 'documented')
  const checks = selectChecks(suites, selection, Object.keys(contract.document['x-capabilities'] ?? {}))
  // A known failure of another release is out of sight, not stale.
  const allSuites = settings.release === undefined ? suites : await loadSuites(settings.api, settings.mode)
  const baseline = baselineOf(configuration, allSuites)

  const controller = new AbortController()
  const release = abortOnSignals(controller, (signal) => {
    terminal.stderr.write(`\n${signal}: cleaning up and writing the reports; once more ends the run at once.\n`)
  })
  const open = await openTarget(configuration)
  try {
    const outcome = await executeSelected({ configuration, open, checks, controller, terminal })
    const secrets = secretsOf(contract, open.environment)
    const { api, mode, runId, seed } = settings
    const { target, reference } = open
    const terms = { tool: tool(), api, target, reference, contract: mode, runId, seed, concurrency, selection }
    const results = makeResults({ ...terms, deciding: [...deciding], ...outcome }, secrets, baseline)
    const files = await writeReports(configuration.out, results, reports, secrets)
    printSummary(results, files, terminal)
    printLeftOver(journalPath(configuration.out, runId), runId, terminal)
    return results.exitCode
  } finally {
    release()
    await open.close()
  }
}

function baselineOf({ baseline: file }: RunConfiguration, suites: readonly Suite[]): BaselineContext | undefined {
  if (file === undefined) return undefined
  const knownIds = new Set(suites.flatMap(({ checks }) => checks.map(({ id }) => id)))
  return { file, entries: loadBaseline(file), knownIds, today: new Date() }
}
