import type { QuayCheck } from '../quay-suite.js'
import { mirrorOf } from './mirror-of.js'

// Long enough to be met under way. Each check stops its upstream when it is done: a target may have only one worker.
const slow = { delayMs: 20_000 }

/** A sync is cancelled while it is under way, and only then. */
export function cancelChecks(check: QuayCheck): void {
  check(
    'syncCancel',
    'a sync under way is cancelled, and stays so',
    { level: 'MUST', cites: 'guide 2.9.1' },
    async (world) => {
      const { owner, expect } = world
      const { mirror, registry } = await mirrorOf(world, ['latest'], ['latest'], slow)
      await owner.syncNow(mirror.at).succeeds()
      await owner.syncCancel(mirror.at).succeeds()
      expect(await mirror.read()).toMatchObject({ sync_status: 'CANCEL', sync_retries_remaining: 0 })
      await registry.close()
      expect(await mirror.tags()).toEqual([])
    },
  )

  check(
    'syncCancel',
    'there is nothing to cancel in a mirror that never ran',
    { level: 'MUST', cites: 'guide 2.9.1', situation: 'refused.never-run' },
    async ({ owner, given, expect }) => {
      const mirror = await given.mirror()
      await owner.syncCancel(mirror.at).answers('refused.never-run')
      expect(await mirror.read()).toMatchObject({ sync_status: 'NEVER_RUN' })
    },
  )

  check(
    'syncCancel',
    'what is cancelled already is not cancelled again',
    { level: 'MUST', cites: 'guide 2.9.1', situation: 'repeated' },
    async (world) => {
      const { mirror, registry } = await mirrorOf(world, ['latest'], ['latest'], slow)
      await world.owner.syncNow(mirror.at).succeeds()
      await world.owner.syncCancel(mirror.at).succeeds()
      await world.owner.syncCancel(mirror.at).answers('repeated')
      await registry.close()
    },
  )

  check(
    'syncNow',
    'a sync under way is not started again',
    { level: 'SHOULD', cites: 'guide 2.9.2, observed syncNow: while SYNCING', situation: 'refused.syncing' },
    async (world) => {
      const { mirror, registry } = await mirrorOf(world, ['latest'], ['latest'], slow)
      await world.owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SYNCING')
      await world.owner.syncNow(mirror.at).answers('refused.syncing')
      await world.owner.syncCancel(mirror.at).done()
      await registry.close()
    },
  )
}
