import { pagesOf } from '../../../fixtures/quay/given-log.js'
import type { LogEntry } from '../../../fixtures/quay/given-log.js'
import type { QuayCheck } from '../quay-suite.js'

const dayMs = 86_400_000

/** How often what was done on which day. */
export function logCountChecks(check: QuayCheck): void {
  check(
    'getAggregateOrgLogs',
    'each kind is counted by day, as often as the log tells of it',
    { level: 'MUST', cites: 'guide 2.7.4', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const { names, entries } = await given.theReadLog()
      const { aggregated } = await owner.getAggregateOrgLogs({ orgname: names.orgname }).succeeds()
      expect(counted(aggregated)).toEqual(countOf(entries))
    },
  )

  check(
    'getAggregateRepoLogs',
    'each kind is counted by day, as often as the log of the repository tells of it',
    { level: 'MUST', cites: 'guide 2.7.7', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const { repository } = await given.theLog()
      const { aggregated } = await owner.getAggregateRepoLogs(repository).succeeds()
      const pages = await pagesOf((query) => owner.listRepoLogs({ ...repository, ...query }))
      expect(counted(aggregated)).toEqual(countOf(pages.flatMap(({ logs }) => logs)))
    },
  )

  check(
    'getAggregateUserLogs',
    'what a user did in their own namespace is counted there, and in the log of no other user',
    { level: 'MUST', cites: 'guide 2.7.1', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      await given.theUserRobot()
      // In the namespace of another, nobody makes robots.
      const query = { performer: await given.userName('owner') }
      const [own, others] = [
        await owner.getAggregateUserLogs(query).succeeds(),
        await outsider.getAggregateUserLogs(query).succeeds(),
      ]
      expect(own.aggregated.map(({ kind }) => kind)).toContain('create_robot')
      expect(others.aggregated.map(({ kind }) => kind)).not.toContain('create_robot')
    },
  )
}

interface Count {
  kind: string
  count: number
  datetime: string
}

function counted(aggregated: readonly Count[]): Record<string, number> {
  return Object.fromEntries(aggregated.map(({ kind, count, datetime }) => [key(kind, datetime), count]))
}

function countOf(entries: readonly LogEntry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, datetime } of entries) counts[key(kind, datetime)] = (counts[key(kind, datetime)] ?? 0) + 1
  return counts
}

function key(kind: string, datetime: string): string {
  return `${kind}, day ${Math.floor(Date.parse(datetime) / dayMs)}`
}
