import type pc from 'picocolors'
import { executedText } from './executed-text.js'
import { failureLines } from './failure-lines.js'
import { printable } from './printable.js'
import { reasons } from './reasons.js'
import type { Results, Totals } from './results.js'
import { sentAgainText } from './sent-again-text.js'
import { targetText } from './target-text.js'
import { verdictLine } from './verdict-line.js'

// Reasons that fit a screen beside everything else.
const shown = 12

type Colors = ReturnType<typeof pc.createColors>

/**
 * The end of a run in words: what was tested, what came out, what to do about it.
 *
 * @param reports where they are.
 */
export function summary(results: Results, reports: string, colors: Colors): string {
  const sections = [
    headLines(results),
    [totalsLine(results.totals, colors)],
    failureLines(results, colors),
    reasonLines(results),
    noteLines(results),
    [costLine(results), `reports:  ${reports}`],
    [verdictLine(results, colors)],
  ]
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function headLines(results: Results): string[] {
  const { contract, selection, checks, seed, tool } = results
  return [
    `${tool.name} ${tool.version}`,
    `target:   ${printable(targetText(results))}`,
    `contract: ${contract}${selection.release === undefined ? '' : `, release ${selection.release}`}`,
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

function reasonLines(results: Results): string[] {
  const all = reasons(results)
  const lines = all.slice(0, shown).map(({ reason, count }) => `${String(count).padStart(5)} ${printable(reason)}`)
  const rest = all.length - shown
  return rest > 0 ? [...lines, `      and ${rest} more reasons in results.json`] : lines
}

function noteLines({ totals, executed, findings, errors, baseline, contract, transport }: Results): string[] {
  return [
    ...(executed.checks < executed.of ? [`executed: ${executedText(executed)}`] : []),
    ...sentAgainText(transport).map(printable),
    ...(totals.drift > 0
      ? [`${totals.drift} passed by erratum only: the guide says otherwise${contract === 'either' ? ' (--contract documented shows how)' : ''}.`]
      : []),
    ...findings.map((finding) => `finding: ${printable(finding)}`),
    ...errors.map((error) => `error: ${printable(error)}`),
    ...(baseline?.stale ?? []).map((id) => `stale in the baseline: ${printable(id)} passes or does not exist; remove the entry.`),
    ...(baseline?.expired ?? []).map((id) => `expired in the baseline: ${printable(id)}.`),
  ]
}

function costLine({ requests, durationMs, checks }: Results): string {
  const seconds = durationMs / 1000
  const rate = seconds > 0 ? Math.round(requests / seconds) : 0
  const each = checks.length > 0 ? (requests / checks.length).toFixed(1) : '0'
  return `cost:     ${requests} requests (${each} per check) in ${seconds.toFixed(1)} s, ${rate} requests/s`
}
