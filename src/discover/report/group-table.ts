import type { GroupCount } from '../discovery-report.js'

export const groupTableTitle = 'Differences from what shipping servers do'

/** How many operations and differences each group has, with a header and a last row for all. */
export function groupTable(groups: readonly GroupCount[]): string[][] {
  const columns = [
    'declared',
    'missing',
    'unknown',
    'renamed',
    'parameters',
    'bodies',
    'statuses',
    'successes',
  ] as const
  const row = (name: string, some: readonly GroupCount[]) => [
    name,
    ...columns.map((column) => String(some.reduce((sum, each) => sum + each[column], 0))),
  ]
  return [['group', ...columns], ...groups.map((each) => row(each.group || '(none)', [each])), row('all', groups)]
}
