import type { CheckResult, Level } from '../checks/verdict.js'
import type { Selection } from '../config/selection.js'
import type { Mode } from '../contract/judge.js'
import type { Stop } from '../runner/run-outcome.js'
import type { BaselineEntry } from './baseline.js'

/** Everything that became of one run: results.json, and what every other report is made from. */
export interface Results {
  /** Version of this format; schemas/results.schema.json describes it. */
  version: 1
  tool: { name: string; version: string; node: string }
  api: string
  /** Base URL of the server under test. */
  target: string
  /** The target was the embedded reference, not a server that someone named. */
  reference: boolean
  /** The APIs of a run about all of them, each with its server; `api` is then `all`, the rest that of the first. */
  parts?: ResultsPart[]
  contract: Mode
  runId: string
  seed: number
  concurrency: number
  selection: Selection
  /** Levels whose failures decide that the target does not conform. */
  deciding: Level[]
  /** ISO 8601, UTC. */
  startedAt: string
  durationMs: number
  requests: number
  transport: ReportedTransport
  totals: Totals
  executed: Executed
  /** 0 conforms, 1 does not, 2 could not run, 3 too little ran or the baseline is out of date, 130 interrupted. */
  exitCode: number
  stop?: Stop
  baseline?: BaselineState
  checks: ReportedCheck[]
  /** What went wrong besides the checks, e.g. a thing that could not be removed. */
  findings: string[]
  /** What went wrong with the run itself. */
  errors: string[]
}

/** How the requests travelled, as far as it bears on what a verdict is worth. */
export interface ReportedTransport {
  /** The certificate of the target was not checked. */
  insecure: boolean
  /** The file of the authorities that were trusted in place of the usual ones. */
  ca?: string
  /** Requests that were sent once more, by the reason. They had certainly not been carried out. */
  sentAgain: Record<string, number>
}

export interface ResultsPart {
  api: string
  target: string
  reference: boolean
  runId: string
}

/** A check with what the run's terms make of its verdict. */
export interface ReportedCheck extends CheckResult {
  /** It failed, at a level that does not decide. */
  finding?: true
  /** It failed, as the baseline says. */
  known?: BaselineEntry
}

/** Number of checks by verdict. The first seven add up to the number of checks. */
export interface Totals {
  passed: number
  /** Failures that decide: neither findings nor known. */
  failed: number
  skipped: number
  untestable: number
  error: number
  /** Failures at a level that does not decide. */
  findings: number
  /** Failures that the baseline lists. */
  known: number
  /** Passed by erratum only; counted in `passed` as well. */
  drift: number
}

/** How much of what the target serves was carried through, to a pass or to a failure. */
export interface Executed {
  checks: number
  /** All checks but those that were skipped. */
  of: number
  /** Percentage of these below which a run proves too little: --min-executed. */
  minimum: number
}

/** How the baseline and the run agree. */
export interface BaselineState {
  file: string
  /** Ids of entries whose check passed, or that name no check. */
  stale: string[]
  /** Ids of entries whose time is over. */
  expired: string[]
}
