import type { GitlabCheck } from '../gitlab-suite.js'
import { mustDeclare } from '../../must-declare.js'

/** A mirror is made, read, listed, changed and deleted. */
export function lifeCycleChecks(check: GitlabCheck): void {
  check(
    'createRemoteMirror',
    'a new mirror is disabled, pushes every branch and was never updated',
    { level: 'MUST', cites: 'guide Create a push mirror' },
    async ({ maintainer, given, expect }) => {
      const { id } = await given.theProject()
      const made = await maintainer.createRemoteMirror({ id, body: { url: given.url() } }).succeeds()
      expect(made).toMatchObject({ enabled: false, only_protected_branches: false, update_status: 'none' })
      expect(made.keep_divergent_refs ?? false).toBe(false)
      const { last_error, last_update_at, last_update_started_at, last_successful_update_at } = made
      expect([last_error, last_update_at, last_update_started_at, last_successful_update_at]).toEqual(
        Array(4).fill(null),
      )
    },
  )

  check(
    'getRemoteMirror',
    'a mirror reads as its creation answered',
    { level: 'MUST', cites: "guide Get a single project's remote mirror" },
    async ({ given, expect }) => {
      const mirror = await given.fullMirror()
      expect(await mirror.read()).toEqual(mirror.made)
    },
  )

  check(
    'listRemoteMirrors',
    'the list shows each mirror as it reads by itself',
    { level: 'MUST', cites: "guide List a project's remote mirrors" },
    async ({ maintainer, given, expect }) => {
      const project = await given.project()
      const mirrors = [await given.fullMirror(project), await given.mirror({ project })]
      const list = await maintainer.listRemoteMirrors({ id: project.id }).succeeds()
      // In which order is nowhere said.
      expect(list.sort((one, other) => one.id - other.id)).toEqual(mirrors.map(({ made }) => made))
    },
  )

  check(
    'listRemoteMirrors',
    'a project without mirrors has an empty list, until it gets one',
    { level: 'MUST', cites: "guide List a project's remote mirrors" },
    async ({ maintainer, given, expect }) => {
      const project = await given.project()
      const list = () => maintainer.listRemoteMirrors({ id: project.id }).succeeds()
      expect(await list()).toEqual([])
      const { made } = await given.mirror({ project })
      expect(await list()).toEqual([made])
    },
  )

  check(
    'deleteRemoteMirror',
    'a deleted mirror is not found and not in the list, and others are',
    { level: 'MUST', cites: 'guide Delete a remote mirror' },
    async ({ maintainer, given, expect }) => {
      const project = await given.project()
      const [kept, deleted] = [await given.mirror({ project }), await given.mirror({ project })]
      await kept.read()
      await maintainer.deleteRemoteMirror(deleted.at).succeeds()
      await maintainer.getRemoteMirror(deleted.at).answers('missing.mirror_id')
      const list = await maintainer.listRemoteMirrors({ id: project.id }).succeeds()
      expect(list).toEqual([kept.made])
      expect(await kept.read()).toEqual(kept.made)
    },
  )

  check(
    'deleteRemoteMirror',
    'a mirror that changed since the time in If-Unmodified-Since is kept',
    { level: 'SHOULD', cites: 'guide REST API status codes', situation: 'refused.modified' },
    async (world) => {
      mustDeclare(world, 'deleteRemoteMirror', 'If-Unmodified-Since')
      const mirror = await world.given.mirror()
      const parameters = { ...mirror.at, 'If-Unmodified-Since': 'Wed, 01 Jan 2020 00:00:00 GMT' }
      await world.call('maintainer', 'deleteRemoteMirror', { parameters }).answers('refused.modified')
      await mirror.read()
    },
  )
}
