import type pc from 'picocolors'
import { failureDetails } from './failure-details.js'
import { printable } from './printable.js'
import type { ReportedCheck, Results } from './results.js'

const maximum = 25
const width = 160

/** The failures of a run, a few lines each, in the order of the checks. */
export function failureLines({ checks }: Results, colors: ReturnType<typeof pc.createColors>): string[] {
  const failures = checks.filter(({ verdict, known }) => (verdict === 'failed' || verdict === 'error') && !known)
  if (failures.length === 0) return []
  const shown = failures.slice(0, maximum).flatMap((check) => linesOf(check, colors))
  const rest = failures.length - maximum
  return [
    ...shown,
    ...(rest > 0 ? [`and ${rest} more: ${byGroup(failures.slice(maximum))}`] : []),
    'Each one in full, with a curl command that repeats it: results.json, junit.xml',
  ]
}

/** `mirror 40, tag 12` */
function byGroup(checks: readonly ReportedCheck[]): string {
  const counts = new Map<string, number>()
  for (const { group } of checks) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts].map(([group, count]) => `${group} ${count}`).join(', ')
}

function linesOf(check: ReportedCheck, colors: ReturnType<typeof pc.createColors>): string[] {
  const mark = check.finding ? colors.cyan('finding') : colors.red(check.verdict)
  const details = failureDetails(check)
    .slice(0, 6)
    .map((line) => cut(printable(line)))
  return [`${mark} ${colors.bold(check.id)} (${check.level}, ${printable(check.cites)})`, ...details]
}

function cut(line: string): string {
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}
