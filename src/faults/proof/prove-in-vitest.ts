import { builtEntry } from '../../runner/built-entry.js'
import { withVitest } from '../../runner/with-vitest.js'
import type { ProofPlan } from './proof-plan.js'
import { ProofReporter } from './proof-reporter.js'

export interface ProveOptions {
  /** Faults under way at the same time. */
  concurrency: number
  onFound?: ProofReporter['onFound']
  /** Ends the proof early when aborted. */
  signal?: AbortSignal
}

const proofEntry = ['src', 'faults', 'prove-entry.suite.js']

/** Carries out a plan in a vitest of its own. */
export async function proveInVitest(plan: ProofPlan, options: ProveOptions): Promise<ProofReporter> {
  const { concurrency, signal, onFound = () => undefined } = options
  const reporter = new ProofReporter(onFound, signal)
  const entry = builtEntry(proofEntry)
  reporter.errors.push(...(await withVitest({ entry, reporter, concurrency, provided: { proof: plan }, signal })))
  return reporter
}
