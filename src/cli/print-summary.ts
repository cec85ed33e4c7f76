import { basename, dirname, relative } from 'node:path'
import pc from 'picocolors'
import { plainTotals } from '../reports/plain-totals.js'
import type { Results } from '../reports/results.js'
import { summary } from '../reports/summary.js'
import type { Terminal } from './terminal.js'

/** Prints the end of a run: with colours in a terminal, else followed by a line that a tool can read. */
export function printSummary(results: Results, files: readonly string[], { stdout, cwd }: Terminal): void {
  const isTerminal = stdout.isTTY === true
  const colors = pc.createColors(isTerminal && pc.isColorSupported)
  stdout.write(summary(results, placeOf(files, cwd), colors))
  if (!isTerminal) stdout.write(`${plainTotals(results.totals)}\n`)
}

/** `reports (results.json, junit.xml)`; a folder elsewhere with its whole path. */
function placeOf(files: readonly string[], cwd: string): string {
  const folder = dirname(files[0] ?? '')
  const near = relative(cwd, folder)
  return `${near.startsWith('..') ? folder : near || '.'} (${files.map((file) => basename(file)).join(', ')})`
}
