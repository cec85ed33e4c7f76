import { markdownTable } from '../../reports/markdown-table.js'
import { markdownText } from '../../reports/markdown-text.js'
import type { DiscoveryReport } from '../discovery-report.js'
import { absenceRows } from './absence-rows.js'
import { factLines, legend } from './fact-lines.js'
import { groupTable, groupTableTitle } from './group-table.js'
import { groupedRows } from './grouped-rows.js'
import { sections } from './sections.js'
import type { Section } from './sections.js'

/** A report for a page, with every difference. */
export function discoveryMarkdown(report: DiscoveryReport): string {
  const absences = absenceRows(report.absent).map(({ reason, operations }) => [reason, operations.join(', ')])
  const parts = [
    ['# What the server declares'],
    factLines(report).map((line) => `- ${markdownText(line)}`),
    [`## ${groupTableTitle}`, '', ...markdownTable(groupTable(report.groups), { numbers: true })],
    absences.length > 0
      ? ['## Need not be declared', '', ...markdownTable([['reason', 'operations'], ...absences])]
      : [],
    report.differences.length > 0 ? [legend] : [],
    ...sections.map((section) => sectionLines(report, section)),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function sectionLines({ differences }: DiscoveryReport, { agreesWith, title }: Section): string[] {
  const own = differences.filter((each) => each.agreesWith === agreesWith)
  if (own.length === 0) return []
  const rows = groupedRows(own).map(({ what, declared, documented, observed, operations }) => [
    ...[what, declared, documented, observed],
    operations.join(', '),
  ])
  return [
    `## ${title}: ${own.length}`,
    '',
    ...markdownTable([['difference', 'declared', 'documented', 'observed', 'operations'], ...rows]),
  ]
}
