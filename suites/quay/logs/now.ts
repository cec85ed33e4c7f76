import type { LogsOf } from '../../../fixtures/quay/logs-of.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { eventually } from '../../../src/checks/eventually.js'
import type { QuayCheck } from '../quay-suite.js'

/** A log grows. @param act does something in the place that its log tells of. */
export function logOfNowChecks<At>(
  check: QuayCheck,
  logs: LogsOf<At>,
  place: (world: QuayWorld) => Promise<At>,
  act: (world: QuayWorld, at: At) => Promise<void>,
): void {
  const { ids, sections, title } = logs

  check(
    ids.list,
    `the log of ${title} tells of what is done after it was read`,
    { level: 'MUST', cites: `guide ${sections.list}` },
    async (world) => {
      const at = await place(world)
      const read = async () => JSON.stringify((await logs.list(world, at).succeeds()).logs)
      const before = await read()
      await act(world, at)
      await eventually('the log tells of an act', world.patience, read, (after) => after !== before)
    },
  )

  check(
    ids.count,
    `of the log of ${title} is counted what is done after it was read`,
    { level: 'MUST', cites: `guide ${sections.count}` },
    async (world) => {
      const at = await place(world)
      const read = async () =>
        (await logs.count(world, at).succeeds()).aggregated.reduce((sum, { count }) => sum + count, 0)
      const before = await read()
      await act(world, at)
      await eventually('an act is counted', world.patience, read, (after) => after > before)
    },
  )
}
