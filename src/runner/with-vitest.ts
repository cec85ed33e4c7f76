import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProvidedContext } from 'vitest'
import type { Reporter, Vitest } from 'vitest/node'
import { withoutNewListeners } from './without-new-listeners.js'
import { vitestOptions } from './vitest-options.js'

interface VitestRun {
  entry: string
  reporter: Reporter
  concurrency: number
  /** What the entry file injects, by name. */
  provided: Partial<ProvidedContext>
  signal?: AbortSignal | undefined
}

/**
 * Runs one file in a vitest of its own, from start to close.
 *
 * @returns messages of errors that vitest could not tell its reporter.
 */
export async function withVitest({ entry, reporter, concurrency, provided, signal }: VitestRun): Promise<string[]> {
  // Loaded late: it is the largest part of the start-up, and most commands do without.
  const { createVitest } = await import('vitest/node')
  const cacheDir = await mkdtemp(join(tmpdir(), 'quay-conformance-'))
  const { test, vite } = vitestOptions({ entry, reporter, concurrency, cacheDir })
  const exitCode = process.exitCode
  const vitest = await withoutNewListeners(() => createVitest('test', test, vite))
  try {
    provide(vitest, provided)
    return await run(vitest, entry, signal)
  } finally {
    await vitest.close()
    await rm(cacheDir, { recursive: true, force: true })
    // Vitest sets the exit code of the process it runs in; here it is the results that decide.
    process.exitCode = exitCode
  }
}

function provide(vitest: Vitest, provided: Partial<ProvidedContext>): void {
  for (const [name, value] of Object.entries(provided)) vitest.provide(name as keyof ProvidedContext, value)
}

async function run(vitest: Vitest, entry: string, signal: AbortSignal | undefined): Promise<string[]> {
  const cancel = () => void vitest.cancelCurrentRun('keyboard-input')
  signal?.addEventListener('abort', cancel)
  try {
    if (signal?.aborted) return []
    await vitest.runTestSpecifications([vitest.getRootProject().createSpecification(entry)])
    return []
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
