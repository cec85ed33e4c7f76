import type { DiscoveryReport } from '../discovery-report.js'
import { absenceRows } from './absence-rows.js'
import { factLines, legend } from './fact-lines.js'
import { groupTable, groupTableTitle } from './group-table.js'
import { groupedRows } from './grouped-rows.js'
import { sections } from './sections.js'
import type { Section } from './sections.js'
import { textTable } from './text-table.js'

// What a few screens have room for.
const most = { rows: 60, what: 42, cell: 30, names: 48, reason: 100 }

/**
 * A report for a terminal: the groups first, then the differences.
 *
 * @param isNarrow whether it is about some operations only; then nothing is left out.
 */
export function discoveryText(report: DiscoveryReport, isNarrow: boolean): string {
  const listed = sections.filter(({ agreesWith }) => isNarrow || agreesWith !== 'observed')
  const parts = [
    textTable(factLines(report).map((line) => [line])).map((line) => line.trimStart()),
    [`${groupTableTitle}:`, ...textTable(groupTable(report.groups), { numbers: true })],
    absenceLines(report, isNarrow),
    report.differences.length > 0 ? [legend] : [],
    ...listed.map((section) => sectionLines(report, section, isNarrow)),
    isNarrow ? [] : restLines(report),
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n')
}

function absenceLines({ absent }: DiscoveryReport, isNarrow: boolean): string[] {
  const rows = absenceRows(absent).map(({ reason, operations }) => [
    String(operations.length),
    isNarrow ? `${reason}: ${operations.join(', ')}` : cut(reason, most.reason),
  ])
  return rows.length > 0 ? ['Need not be declared:', ...textTable(rows)] : []
}

function sectionLines({ differences }: DiscoveryReport, { agreesWith, title }: Section, isNarrow: boolean): string[] {
  const own = differences.filter((each) => each.agreesWith === agreesWith)
  if (own.length === 0) return []
  const rows = groupedRows(own).map(({ what, declared, documented, observed, operations }) =>
    isNarrow
      ? [what, declared, documented, observed, operations.join(', ')]
      : [
          cut(what, most.what),
          ...[declared, documented, observed].map((text) => cut(text, most.cell)),
          someOf(operations, most.names),
        ],
  )
  const shown = isNarrow ? rows : rows.slice(0, most.rows)
  const rest = rows.length - shown.length
  return [
    `${title}: ${own.length}`,
    ...textTable([['', 'declared', 'documented', 'observed', 'operations'], ...shown]),
    ...(rest > 0 ? [`  and ${rest} more rows: narrow it by --group or --operation, or take --json`] : []),
  ]
}

// What is known to be wrong in the guide is no news, unless somebody asks for an operation.
function restLines({ differences }: DiscoveryReport): string[] {
  const count = differences.filter(({ agreesWith }) => agreesWith === 'observed').length
  const title = sections.find(({ agreesWith }) => agreesWith === 'observed')?.title ?? ''
  return count > 0 ? [`${title}: ${count}`, '  listed with --group or --operation, and by --json and --markdown'] : []
}

/** As many names as `length` has room for, and at least one. */
function someOf(names: readonly string[], length: number): string {
  const ends = names.map((_, index) => names.slice(0, index + 1).join(', ').length)
  const count = Math.max(1, ends.filter((end) => end <= length).length)
  const rest = names.length - count
  return names.slice(0, count).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
