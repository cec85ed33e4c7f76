import type pc from 'picocolors'
import { failureLines } from './failure-lines.js'
import { printable } from './printable.js'
import type { Results, Totals } from './results.js'
import { verdictLine } from './verdict-line.js'

type Colors = ReturnType<typeof pc.createColors>

/** The end of a run in words: what was tested, what came out, what to do about it. */
export function summary(results: Results, files: readonly string[], colors: Colors): string {
  const sections = [
    headLines(results),
    [totalsLine(results.totals, colors)],
    failureLines(results, colors),
    untestableLines(results),
    noteLines(results),
    [...costLines(results), ...(files.length > 0 ? [`reports:  ${files.join(', ')}`] : [])],
    [verdictLine(results, colors)],
  ]
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines({ target, reference, contract, checks, seed, tool }: Results): string[] {
  return [
    `${tool.name} ${tool.version}`,
    `target:   ${printable(target)}${reference ? ' (the embedded reference)' : ''}`,
    `contract: ${contract}`,
    `checks:   ${checks.length}, seed ${seed}`,
  ]
}

function totalsLine(totals: Totals, colors: Colors): string {
  const part = (count: number, name: string, color: (text: string) => string) =>
    count > 0 ? color(`${count} ${name}`) : colors.dim(`${count} ${name}`)
  return [
    part(totals.passed, 'passed', colors.green),
    part(totals.failed, 'failed', colors.red),
    part(totals.error, 'in error', colors.red),
    part(totals.untestable, 'untestable', colors.yellow),
    part(totals.skipped, 'skipped', colors.yellow),
    ...(totals.known > 0 ? [part(totals.known, 'known failures', colors.yellow)] : []),
    ...(totals.findings > 0 ? [part(totals.findings, 'findings', colors.cyan)] : []),
  ].join(', ')
}

function untestableLines({ checks }: Results): string[] {
  const counts = new Map<string, number>()
  for (const { verdict, reason } of checks)
    if (verdict === 'untestable' || verdict === 'skipped')
      counts.set(`${verdict}: ${reason ?? 'no reason given'}`, (counts.get(`${verdict}: ${reason ?? 'no reason given'}`) ?? 0) + 1)
  const lines = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${String(count).padStart(5)} ${printable(reason)}`)
  return lines.length > 12 ? [...lines.slice(0, 12), `      and ${lines.length - 12} more reasons in results.json`] : lines
}

function noteLines({ totals, findings, errors, baseline, contract }: Results): string[] {
  return [
    ...(totals.drift > 0
      ? [`${totals.drift} passed by erratum only: the guide says otherwise${contract === 'either' ? ' (--contract documented shows how)' : ''}.`]
      : []),
    ...findings.map((finding) => `finding: ${printable(finding)}`),
    ...errors.map((error) => `error: ${printable(error)}`),
    ...(baseline?.stale ?? []).map((id) => `stale in the baseline: ${printable(id)} passes or does not exist; remove the entry.`),
    ...(baseline?.expired ?? []).map((id) => `expired in the baseline: ${printable(id)}.`),
  ]
}

function costLines({ requests, durationMs, checks }: Results): string[] {
  const seconds = durationMs / 1000
  const rate = seconds > 0 ? Math.round(requests / seconds) : 0
  const each = checks.length > 0 ? (requests / checks.length).toFixed(1) : '0'
  return [`cost:     ${requests} requests (${each} per check) in ${seconds.toFixed(1)} s, ${rate} requests/s`]
}
