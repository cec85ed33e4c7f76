import type { CheckResult, Level } from '../checks/verdict.js'
import { applyBaseline } from './apply-baseline.js'
import type { BaselineContext } from './apply-baseline.js'
import type { BaselineEntry } from './baseline.js'
import { exitCode } from './exit-code.js'
import { redactResult, redactText } from './redact.js'
import type { Executed, ReportedCheck, Results, Totals } from './results.js'
import type { Secrets } from './secrets.js'

/** What is known of a run besides what its terms make of it. */
export type RunFacts = Omit<Results, 'version' | 'totals' | 'executed' | 'exitCode' | 'checks' | 'baseline'> & {
  results: readonly CheckResult[]
  /** --min-executed, in percent. */
  minExecuted: number
}

/** The results object, from what became of the checks and the terms of the run; from here on there are no secrets. */
export function makeResults({ results, minExecuted, ...facts }: RunFacts, secrets: Secrets, baseline?: BaselineContext): Results {
  const entries = new Map(baseline?.entries.map((entry) => [entry.check, entry]))
  const checks = results.map((result) => reported(redactResult(result, secrets), facts.deciding, entries))
  const clean = (text: string) => redactText(text, secrets)
  const made: Results = {
    version: 1,
    ...facts,
    totals: totalsOf(checks),
    executed: executedOf(checks, minExecuted),
    exitCode: 0,
    ...(baseline && { baseline: applyBaseline(results, baseline) }),
    checks,
    findings: facts.findings.map(clean),
    errors: facts.errors.map(clean),
    ...(facts.stop && { stop: { ...facts.stop, reason: clean(facts.stop.reason) } }),
  }
  return { ...made, exitCode: exitCode(made) }
}

function reported(
  result: CheckResult,
  deciding: readonly Level[],
  entries: ReadonlyMap<string, BaselineEntry>,
): ReportedCheck {
  if (result.verdict !== 'failed' && result.verdict !== 'error') return result
  const known = entries.get(result.id)
  if (known) return { ...result, known }
  // An error is the suite's own, whatever the level of the check.
  return result.verdict === 'error' || deciding.includes(result.level) ? result : { ...result, finding: true }
}

function executedOf(checks: readonly ReportedCheck[], minimum: number): Executed {
  const served = checks.filter(({ verdict }) => verdict !== 'skipped')
  const executed = served.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed')
  return { checks: executed.length, of: served.length, minimum }
}

function totalsOf(checks: readonly ReportedCheck[]): Totals {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0, untestable: 0, error: 0, findings: 0, known: 0, drift: 0 }
  for (const { verdict, drift, finding, known } of checks) {
    totals[known ? 'known' : finding ? 'findings' : verdict] += 1
    if (drift && verdict === 'passed') totals.drift += 1
  }
  return totals
}
