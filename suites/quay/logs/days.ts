import { dayFromNow, daysFromNow } from '../../../fixtures/quay/log-day.js'
import type { LogsOf } from '../../../fixtures/quay/logs-of.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const dayMs = 86_400_000
// Today by the clock of the target, with a day on either side for one that stands about midnight.
const now = [-1, 1] as const
const past = [-10, -5] as const

/** A log of some days. @param place with something in its log of today. */
export function logDayChecks<At>(check: QuayCheck, logs: LogsOf<At>, place: (world: QuayWorld) => Promise<At>): void {
  const { ids, sections, title } = logs

  check(
    ids.list,
    `the log of ${title} tells of the days that are asked for, to the end of the last, and says which they are`,
    { level: 'MUST', cites: `guide ${sections.list}` },
    async (world) => {
      const { expect } = world
      const at = await place(world)
      const during = await logs.list(world, at, daysFromNow(world, ...now)).succeeds()
      expect(during.logs, 'of today').not.toEqual([])
      const before = await logs.list(world, at, daysFromNow(world, ...past)).succeeds()
      const span = [before.start_time, before.end_time].map((time) => Date.parse(time))
      expect(span).toEqual([dayFromNow(world, past[0]).start, dayFromNow(world, past[1]).start + dayMs])
      expect(
        before.logs.filter(({ datetime }) => Date.parse(datetime) > (span[1] ?? 0)),
        'of later days',
      ).toEqual([])
    },
  )

  check(
    ids.count,
    `of the log of ${title} the days are counted that are asked for`,
    { level: 'MUST', cites: `guide ${sections.count}` },
    async (world) => {
      const { expect } = world
      const at = await place(world)
      const during = await logs.count(world, at, daysFromNow(world, ...now)).succeeds()
      expect(during.aggregated, 'of today').not.toEqual([])
      const before = await logs.count(world, at, daysFromNow(world, ...past)).succeeds()
      const end = dayFromNow(world, past[1]).start + dayMs
      expect(
        before.aggregated.filter(({ datetime }) => Date.parse(datetime) >= end),
        'of later days',
      ).toEqual([])
    },
  )
}
