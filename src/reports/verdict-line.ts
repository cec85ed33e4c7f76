import type pc from 'picocolors'
import { meaning } from './meaning.js'
import { printable } from './printable.js'
import type { Results } from './results.js'

/** The last line of a run: what came out, in the colour of its exit code. */
export function verdictLine(results: Results, colors: ReturnType<typeof pc.createColors>): string {
  const color = results.exitCode === 0 ? colors.green : results.exitCode === 1 ? colors.red : colors.yellow
  return color(`${printable(meaning(results))} (exit ${results.exitCode})`)
}
