import type { RunConfiguration } from '../config/run-configuration.js'
import { Contract } from '../contract/contract.js'
import { journalPath } from '../journal/journal-path.js'
import { combinedOutcome } from '../reports/combined-outcome.js'
import { makeResults } from '../reports/make-results.js'
import { reports } from '../reports/reports.js'
import { secretsOf } from '../reports/secrets.js'
import type { Secrets } from '../reports/secrets.js'
import { tool } from '../reports/tool.js'
import { writeReports } from '../reports/write-reports.js'
import { executeParts } from './execute-parts.js'
import type { FinishedPart } from './execute-parts.js'
import { abortOnSignals } from './interrupt.js'
import { planRun } from './plan-run.js'
import { printLeftOver } from './print-left-over.js'
import { printSummary } from './print-summary.js'
import type { Terminal } from './terminal.js'

/**
 * One run, from its configuration to its reports.
 *
 * @param configurations one for each API.
 * @returns the exit code.
 */
export async function executeRun(configurations: readonly RunConfiguration[], terminal: Terminal): Promise<number> {
  const plan = await planRun(configurations)
  const told = new AbortController()
  const release = abortOnSignals(told, (signal) => {
    terminal.stderr.write(`\n${signal}: cleaning up and writing the reports; once more ends the run at once.\n`)
  })
  try {
    const parts = await executeParts(plan, told.signal, terminal)
    const [{ configuration, open }] = parts
    const { settings, selection, deciding, concurrency, minExecuted, out } = configuration
    const { insecure, ca } = settings.transport
    const { sentAgain, ...outcome } = combinedOutcome(parts.map((part) => part.outcome))
    const secrets = secretsIn(parts)
    const results = makeResults(
      {
        ...{ tool: tool(), api: settings.api, target: open.target, reference: open.reference },
        ...(configurations.length > 1 && { api: 'all', parts: parts.map(shownPart) }),
        ...{ contract: settings.mode, runId: settings.runId, seed: settings.seed, concurrency, selection },
        ...{ deciding: [...deciding], minExecuted },
        transport: { insecure, ...(ca && { ca: ca.file }), sentAgain },
        ...outcome,
      },
      secrets,
      plan.baseline,
    )
    const files = await writeReports(out, results, reports, secrets)
    printSummary(results, files, terminal)
    for (const { runId } of parts.map(shownPart)) printLeftOver(journalPath(out, runId), runId, terminal)
    return results.exitCode
  } finally {
    release()
  }
}

function shownPart({ configuration: { settings }, open: { target, reference } }: FinishedPart) {
  return { api: settings.api, target, reference, runId: settings.runId }
}

function secretsIn(parts: readonly FinishedPart[]): Secrets {
  const each = parts.map(({ configuration: { settings }, open }) =>
    secretsOf(Contract.load(settings.api, 'documented'), open.environment),
  )
  return {
    tokens: [...new Set(each.flatMap(({ tokens }) => tokens))],
    harmless: [...new Set(each.flatMap(({ harmless }) => harmless))],
  }
}
