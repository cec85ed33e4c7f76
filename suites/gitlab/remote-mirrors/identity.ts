import type { GitlabCheck } from '../gitlab-suite.js'

/** How projects and mirrors are named, and who is told that they exist. */
export function identityChecks(check: GitlabCheck): void {
  check(
    'listRemoteMirrors',
    'the full path of the project, with its slash escaped, does as well as its number',
    { level: 'MUST', cites: "guide List a project's remote mirrors" },
    async ({ maintainer, given, expect }) => {
      const project = await given.project()
      const { made } = await given.mirror({ project })
      expect(await maintainer.listRemoteMirrors({ id: project.path }).succeeds()).toEqual([made])
    },
  )

  for (const operationId of ['getRemoteMirror', 'updateRemoteMirror', 'deleteRemoteMirror'] as const)
    check(
      operationId,
      'a mirror of another project is not found',
      { level: 'MUST', cites: 'guide REST API status codes', situation: 'missing.mirror_id' },
      async (world) => {
        const mirror = await world.given.mirror()
        const { id } = await world.given.project()
        await world.control(operationId)
        const body = operationId === 'updateRemoteMirror' ? { body: { keep_divergent_refs: true } } : {}
        const values = { parameters: { ...mirror.at, id }, ...body }
        await world.call('maintainer', operationId, values).answers('missing.mirror_id')
        world.expect(await mirror.read()).toEqual(mirror.made)
      },
    )

  for (const { caller, who } of [
    { caller: 'anonymous', who: 'nobody' },
    { caller: 'outsider', who: 'a user who is no member' },
  ])
    check(
      'getRemoteMirror',
      `in a public project, ${who} is told that the right is missing`,
      { level: 'MUST', cites: 'guide REST API status codes', situation: `${caller}.public`, callers: [caller] },
      async (world) => {
        const parameters = await world.given.thePublicMirror()
        await world.maintainer.getRemoteMirror(parameters).succeeds()
        await world.call(caller, 'getRemoteMirror', { parameters }).answers(`${caller}.public`)
      },
    )

  check(
    'createRemoteMirror',
    'the right is asked for before the attributes are looked at',
    { level: 'SHOULD', cites: 'guide REST API status codes', situation: 'guest', callers: ['guest'] },
    async (world) => {
      await world.control('createRemoteMirror')
      const { id } = await world.given.theProject()
      await world.call('guest', 'createRemoteMirror', { parameters: { id }, body: {} }).answers('guest')
    },
  )

  check(
    'createRemoteMirror',
    'a developer is refused as a guest is',
    { level: 'MUST', cites: 'guide REST API status codes', situation: 'guest', callers: ['guest'] },
    async (world) => {
      const { maintainer, guest, given } = world
      const { id } = await given.project()
      const user = await guest.getCurrentUser().done()
      await maintainer.changeProjectMember({ id, user_id: String(user.id), body: { access_level: 30 } }).done()
      await world.control('createRemoteMirror')
      await guest.createRemoteMirror({ id, body: { url: given.url() } }).answers('guest')
    },
  )
}
