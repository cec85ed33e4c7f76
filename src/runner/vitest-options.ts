import type { createVitest, Reporter } from 'vitest/node'
import { packageRoot } from '../contract/package-root.js'

/** How vitest is driven: nothing is read from the folder it runs in, nothing is written to the package. */
export function vitestOptions({ entry, reporter, concurrency, cacheDir }: VitestNeeds) {
  const test: Parameters<typeof createVitest>[1] = {
    config: false,
    root: packageRoot(),
    watch: false,
    pool: 'threads',
    // One thread: the run is bound by the target's answers, and the checks share worlds and connections.
    isolate: false,
    maxWorkers: 1,
    maxConcurrency: concurrency,
    // A check has deadlines of its own.
    testTimeout: 0,
    hookTimeout: 0,
    // All but the entry is loaded by Node as it is: no transformation, and one copy of every module.
    server: { deps: { external: [allBut(entry)] } },
    reporters: [reporter],
  }
  const vite: Parameters<typeof createVitest>[2] = { envDir: false, cacheDir, logLevel: 'error', clearScreen: false }
  return { test, vite }
}

interface VitestNeeds {
  /** The compiled entry file. */
  entry: string
  reporter: Reporter
  concurrency: number
  cacheDir: string
}

function allBut(file: string): RegExp {
  return new RegExp(`^(?!.*${file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`)
}
