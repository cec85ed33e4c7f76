import type { GitlabCheck } from '../gitlab-suite.js'

/** A mirror is told to push now. */
export function syncChecks(check: GitlabCheck): void {
  const cites = 'public source app/services/remote_mirrors/sync_service.rb'

  check(
    'syncRemoteMirror',
    'a mirror that is turned off is not told to push',
    { level: 'MUST', cites, situation: 'refused.disabled' },
    async (world) => {
      await world.control('syncRemoteMirror')
      const mirror = await world.given.mirror()
      await world.maintainer.syncRemoteMirror(mirror.at).answers('refused.disabled')
      world.expect(await mirror.read()).toEqual(mirror.made)
    },
  )

  check(
    'syncRemoteMirror',
    'a mirror of another project is not found',
    { level: 'MUST', cites, situation: 'missing.mirror_id' },
    async (world) => {
      await world.control('syncRemoteMirror')
      const [{ at }, { id }] = [await world.given.mirror(), await world.given.project()]
      await world.maintainer.syncRemoteMirror({ ...at, id }).answers('missing.mirror_id')
    },
  )
}
