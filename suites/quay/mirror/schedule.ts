import { image } from '../../../fixtures/quay/image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** A mirror syncs by itself when its time has come; a disabled one does not. */
export function scheduleChecks(check: QuayCheck): void {
  check(
    'createRepoMirrorConfig',
    'an enabled mirror whose start has come syncs by itself, a disabled one does not',
    { level: 'MUST', cites: 'guide 2.9.5' },
    async (world) => {
      const { owner, expect } = world
      const disabled = await dueMirror(world, false)
      const enabled = await dueMirror(world, true)
      await owner.createRepoMirrorConfig({ ...disabled.at, body: disabled.config }).succeeds()
      await owner.createRepoMirrorConfig({ ...enabled.at, body: enabled.config }).succeeds()
      await enabled.reaches('SUCCESS')
      expect(await enabled.tags()).toEqual(['latest'])
      // The disabled one was due first: by now it would have been synced.
      expect(await disabled.read()).toMatchObject({ is_enabled: false, sync_status: 'NEVER_RUN' })
      expect(await disabled.tags()).toEqual([])
    },
  )

  check(
    'getRepoMirrorConfig',
    'after a sync the next start lies a whole number of intervals after the first',
    { level: 'SHOULD', cites: 'guide 2.9.4, observed getRepoMirrorConfig: sync_start_date after a sync' },
    async (world) => {
      const { owner, given, expect } = world
      const sync_interval = 3600
      const start = nowOf(world) - 2 * sync_interval - 60
      const registry = await given.upstream()
      const mirror = await given.mirror({
        upstream: { registry, repository: { images: new Map([['latest', image(given.name('latest'))]]) } },
        config: { is_enabled: false, sync_interval, sync_start_date: iso(start) },
      })
      await owner.syncNow(mirror.at).done()
      await mirror.reaches('SUCCESS')
      const { sync_start_date } = await owner.getRepoMirrorConfig(mirror.at).succeeds()
      const next = Date.parse(sync_start_date) / 1000
      expect(next).toBeGreaterThan(start)
      // A server that counts in whole seconds leaves the fraction of the second in which the sync ended.
      expect(Math.floor(next - start) % sync_interval).toBe(0)
    },
  )
}

async function dueMirror(world: QuayWorld, is_enabled: boolean) {
  const { given } = world
  const registry = await given.upstream()
  const repository = { images: new Map([['latest', image(given.name('latest'))]]) }
  const due = iso(nowOf(world) - 60)
  return given.unmadeMirror({ upstream: { registry, repository }, config: { is_enabled, sync_start_date: due } })
}

/** By the target's clock, in seconds. */
function nowOf(world: QuayWorld): number {
  return Math.floor(world.now().getTime() / 1000)
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
