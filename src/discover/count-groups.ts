import type { Difference, Kind } from './difference.js'
import type { GroupCount } from './discovery-report.js'

/** The differences of each group that shipping servers do not share, groups in the order of the alphabet. */
export function countGroups(declared: readonly { group: string }[], differences: readonly Difference[]): GroupCount[] {
  const own = differences.filter(({ agreesWith }) => agreesWith !== 'observed')
  const names = new Set([...declared, ...own].map(({ group }) => group))
  return [...names].toSorted().map((group) => {
    const here = own.filter((each) => each.group === group)
    const of = (kind: Kind) => here.filter((each) => each.kind === kind)
    const operations = (...how: string[]) =>
      of('operation').filter((each) => how.some((one) => each.how.includes(one))).length
    return {
      group,
      declared: declared.filter((each) => each.group === group).length,
      missing: operations('missing'),
      unknown: operations('extra'),
      renamed: operations('name', 'path'),
      parameters: of('parameter').length,
      bodies: of('body').length,
      statuses: of('status').length,
      successes: of('success').length,
    }
  })
}
