import { hostKey } from '../../../fixtures/gitlab/host-key.js'
import type { GitlabCheck } from '../gitlab-suite.js'

/** What can be set is read back, and what is not set stays as it was. */
export function attributeChecks(check: GitlabCheck): void {
  check(
    'updateRemoteMirror',
    'a mirror is turned on and off again',
    { level: 'MUST', cites: "guide Update a remote mirror's attributes", capabilities: ['mirror-updates'] },
    async ({ maintainer, given, expect }) => {
      const mirror = await given.mirror({ project: await given.project() })
      for (const enabled of [true, false]) {
        const changed = await maintainer.updateRemoteMirror({ ...mirror.at, body: { enabled } }).succeeds()
        expect(changed.enabled).toBe(enabled)
        expect(await mirror.read()).toEqual(changed)
      }
    },
  )

  for (const attribute of ['keep_divergent_refs', 'only_protected_branches'] as const) {
    check(
      'updateRemoteMirror',
      `${attribute} is set and taken back, and nothing else changes with it`,
      { level: 'MUST', cites: "guide Update a remote mirror's attributes" },
      async ({ maintainer, given, expect }) => {
        const mirror = await given.mirror({ attributes: { host_keys: [hostKey().line] } })
        for (const value of [true, false]) {
          const changed = await maintainer.updateRemoteMirror({ ...mirror.at, body: { [attribute]: value } }).succeeds()
          expect(changed).toEqual({ ...mirror.made, [attribute]: value })
          expect(await mirror.read()).toEqual(changed)
        }
      },
    )

    check(
      'createRemoteMirror',
      `${attribute} can be set from the start`,
      { level: 'MUST', cites: 'guide Create a push mirror' },
      async ({ maintainer, given, expect }) => {
        const { id } = await given.theProject()
        const body = { url: given.url(), [attribute]: true }
        expect((await maintainer.createRemoteMirror({ id, body }).succeeds())[attribute]).toBe(true)
      },
    )
  }

  check(
    'updateRemoteMirror',
    'the url is no attribute that can be changed',
    { level: 'SHOULD', cites: "guide Update a remote mirror's attributes" },
    async (world) => {
      const mirror = await world.given.mirror()
      const values = { parameters: mirror.at, body: { url: world.given.url(), keep_divergent_refs: true } }
      await world.call('maintainer', 'updateRemoteMirror', values).succeeds()
      world.expect((await mirror.read()).url).toBe(mirror.url)
    },
  )

  check(
    'createRemoteMirror',
    'a form does as well as JSON',
    { level: 'MUST', cites: 'guide Create a push mirror' },
    async (world) => {
      const { id } = await world.given.project()
      const url = world.given.url()
      const rawBody = new URLSearchParams({ url, keep_divergent_refs: '1', only_protected_branches: 'true' }).toString()
      const values = { parameters: { id }, rawBody, contentType: 'application/x-www-form-urlencoded' }
      const made = await world.call('maintainer', 'createRemoteMirror', values).succeeds()
      world
        .expect(made)
        .toMatchObject({ url, enabled: false, keep_divergent_refs: true, only_protected_branches: true })
    },
  )

  check(
    'updateRemoteMirror',
    'a form does as well as JSON',
    { level: 'MUST', cites: "guide Update a remote mirror's attributes" },
    async (world) => {
      const mirror = await world.given.mirror({ attributes: { keep_divergent_refs: true } })
      const values = {
        ...{ parameters: mirror.at, rawBody: 'keep_divergent_refs=false&only_protected_branches=true' },
        contentType: 'application/x-www-form-urlencoded',
      }
      const changed = await world.call('maintainer', 'updateRemoteMirror', values).succeeds()
      world.expect(changed).toMatchObject({ keep_divergent_refs: false, only_protected_branches: true })
    },
  )

  check(
    'updateRemoteMirror',
    'only_protected_branches is either true or false',
    {
      level: 'SHOULD',
      cites: 'public source spec/requests/api/remote_mirrors_spec.rb',
      situation: 'refused.blank',
    },
    async (world) => {
      const mirror = await world.given.mirror()
      await world.control('updateRemoteMirror')
      const values = { parameters: mirror.at, body: { only_protected_branches: null } }
      await world.call('maintainer', 'updateRemoteMirror', values).answers('refused.blank')
      world.expect(await mirror.read()).toEqual(mirror.made)
    },
  )
}
