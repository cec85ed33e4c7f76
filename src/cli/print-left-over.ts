import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { Terminal } from './terminal.js'

/** A journal that is still there lists what is still on the target: kept, or not to be removed. */
export function printLeftOver(journal: string, runId: string, { stderr, cwd }: Terminal): void {
  if (!existsSync(journal)) return
  stderr.write(`${relative(cwd, journal)} lists what is left on the target; sweep --run ${runId} removes it.\n`)
}
