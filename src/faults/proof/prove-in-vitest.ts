import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../contract/package-root.js'
import { vitestOptions } from '../../runner/vitest-options.js'
import { withoutNewListeners } from '../../runner/without-new-listeners.js'
import type { ProofPlan } from './proof-plan.js'
import { ProofReporter } from './proof-reporter.js'

export interface ProveOptions {
  /** Faults under way at the same time. */
  concurrency: number
  onFound?: ProofReporter['onFound']
  /** Ends the proof early when aborted. */
  signal?: AbortSignal
}

/** Carries out a plan in a vitest of its own. */
export async function proveInVitest(plan: ProofPlan, options: ProveOptions): Promise<ProofReporter> {
  const { createVitest } = await import('vitest/node')
  const cacheDir = await mkdtemp(join(tmpdir(), 'quay-conformance-'))
  const entry = builtProofEntry()
  const reporter = new ProofReporter(options.onFound ?? (() => undefined), options.signal)
  const { test, vite } = vitestOptions({ entry, reporter, concurrency: options.concurrency, cacheDir })
  const exitCode = process.exitCode
  const vitest = await withoutNewListeners(() => createVitest('test', test, vite))
  const cancel = () => void vitest.cancelCurrentRun('keyboard-input')
  options.signal?.addEventListener('abort', cancel)
  try {
    vitest.provide('quayProof', plan)
    await vitest.runTestSpecifications([vitest.getRootProject().createSpecification(entry)])
    return reporter
  } finally {
    options.signal?.removeEventListener('abort', cancel)
    await vitest.close()
    await rm(cacheDir, { recursive: true, force: true })
    // Vitest sets the exit code of the process it runs in; here it is the proof that decides.
    process.exitCode = exitCode
  }
}

/** @throws {Error} when the package was not built. */
function builtProofEntry(): string {
  const entry = join(packageRoot(), 'dist', 'src', 'faults', 'prove-entry.suite.js')
  if (!existsSync(entry)) throw new Error(`${entry} does not exist: build the package first, with npm run build.`)
  return entry
}
