import { executedText } from './executed-text.js'
import { failureHeadline } from './failure-details.js'
import { meaning } from './meaning.js'
import { markdownTable } from './markdown-table.js'
import { markdownText as text } from './markdown-text.js'
import { reasons } from './reasons.js'
import type { ReportedCheck, Results } from './results.js'
import { sentAgainText } from './sent-again-text.js'
import type { Report } from './write-reports.js'
import { targetText } from './target-text.js'

/** summary.md: what a reviewer or a job page shows of a run. */
export const markdownReport: Report = {
  file: 'summary.md',
  render: (results) =>
    [
      [`# ${meaning(results)}`],
      facts(results),
      groups(results),
      section('Failed', results.checks.filter(isFailure).map(failure)),
      section('Findings, which do not decide', results.checks.filter(({ finding }) => finding).map(failure)),
      section('Known failures', results.checks.flatMap(({ id, known }) => (known ? [`- \`${id}\` ${text(known.reason)}`] : []))),
      section('Passed by erratum only', errata(results)),
      section('Not tested', reasons(results).map(({ reason, count }) => `- ${count} ${text(reason)}`)),
      section('Errors of the run', results.errors.map((error) => `- ${text(error.split('\n')[0] ?? '')}`)),
      section('Besides the checks', results.findings.map((finding) => `- ${text(finding)}`)),
    ]
      .filter((lines) => lines.length > 0)
      .map((lines) => `${lines.join('\n')}\n`)
      .join('\n'),
}

const maximum = 50

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - maximum
  return [`## ${title}`, '', ...lines.slice(0, maximum), ...(rest > 0 ? [`- and ${rest} more in results.json`] : [])]
}

function facts(results: Results): string[] {
  const { contract, selection, seed, tool, requests, durationMs, totals, executed, transport } = results
  return [
    `- target: ${text(targetText(results))}`,
    `- contract: ${contract}${selection.release === undefined ? '' : `, release ${selection.release}`}; ${totals.drift} passed by erratum only`,
    `- executed: ${text(executedText(executed))}`,
    ...sentAgainText(transport).map((line) => `- ${text(line)}`),
    `- ${requests} requests in ${(durationMs / 1000).toFixed(1)} s; seed ${seed}; ${tool.name} ${tool.version}, Node ${tool.node}`,
  ]
}

function groups({ checks }: Results): string[] {
  const names = [...new Set(checks.map(({ group }) => group))]
  const count = (group: string, has: (check: ReportedCheck) => boolean | undefined) =>
    checks.filter((check) => check.group === group && has(check)).length
  const header = ['group', 'passed', 'failed', 'skipped or untestable', 'findings', 'known']
  const rows = names.map((name) => [
    name,
    count(name, ({ verdict }) => verdict === 'passed'),
    count(name, isFailure),
    count(name, ({ verdict }) => verdict === 'skipped' || verdict === 'untestable'),
    count(name, ({ finding }) => finding),
    count(name, ({ known }) => known !== undefined),
  ])
  return rows.length === 0 ? [] : markdownTable([header, ...rows.map((row) => row.map(String))], { numbers: true })
}

// What the guide says of these stands in docs/errata.md, by the same ids.
function errata({ checks }: Results): string[] {
  const ids = checks.filter(({ verdict }) => verdict === 'passed').flatMap((check) => check.errata ?? [])
  return [...new Set(ids)].sort().map((id) => `- ${ids.filter((each) => each === id).length} \`${id}\``)
}

function isFailure({ verdict, finding, known }: ReportedCheck): boolean {
  return (verdict === 'failed' || verdict === 'error') && !finding && !known
}

function failure(check: ReportedCheck): string {
  return `- \`${check.id}\` (${check.level}, ${text(check.cites)}): ${text(failureHeadline(check))}`
}
