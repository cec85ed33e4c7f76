import { hostKey } from '../../../fixtures/gitlab/host-key.js'
import type { GitlabCheck } from '../gitlab-suite.js'

/** How a mirror signs in over SSH, and how it knows the other end. */
export function keyChecks(check: GitlabCheck): void {
  const source = 'public source lib/api/remote_mirrors.rb'
  const authMethod = { capabilities: ['mirror-auth-method'] } as const
  const hostKeys = { capabilities: ['mirror-host-keys'] } as const

  check(
    'updateRemoteMirror',
    'how a mirror signs in is set and read back',
    { ...authMethod, level: 'MUST', cites: source },
    async (world) => {
      const { maintainer, expect } = world
      const mirror = await world.given.mirror()
      expect(mirror.made.auth_method).toBe('password')
      const body = { auth_method: 'ssh_public_key' as const }
      expect((await maintainer.updateRemoteMirror({ ...mirror.at, body }).succeeds()).auth_method).toBe(
        body.auth_method,
      )
    },
  )

  check(
    'getRemoteMirrorPublicKey',
    'a mirror that signs in with a password has no key',
    { level: 'MUST', cites: source, situation: 'missing.key' },
    async (world) => {
      await world.control('getRemoteMirrorPublicKey')
      const { at } = await world.given.mirror()
      await world.maintainer.getRemoteMirrorPublicKey(at).answers('missing.key')
    },
  )

  check(
    'getRemoteMirrorPublicKey',
    'the key of a mirror stays the same, and is another than that of another mirror',
    { level: 'MUST', cites: source },
    async (world) => {
      const { maintainer, given, expect } = world
      const [one, other] = [await given.sshMirror(), await given.sshMirror()]
      const first = await maintainer.getRemoteMirrorPublicKey(one.at).succeeds()
      expect(await maintainer.getRemoteMirrorPublicKey(other.at).succeeds()).not.toEqual(first)
      expect(await maintainer.getRemoteMirrorPublicKey(one.at).succeeds()).toEqual(first)
    },
  )

  check(
    'getRemoteMirrorPublicKey',
    'the key of a mirror goes with the mirror',
    { level: 'MUST', cites: source, situation: 'missing.mirror_id' },
    async ({ maintainer, given }) => {
      const { at } = await given.sshMirror()
      await maintainer.getRemoteMirrorPublicKey(at).succeeds()
      await maintainer.deleteRemoteMirror(at).done()
      await maintainer.getRemoteMirrorPublicKey(at).answers('missing.mirror_id')
    },
  )

  check(
    'createRemoteMirror',
    'a host key is shown by its fingerprint alone',
    { ...hostKeys, level: 'MUST', cites: source },
    async (world) => {
      const { maintainer, given, expect } = world
      const { id } = await given.theProject()
      const { line, shown } = hostKey()
      const body = { url: given.url().replace('https://', 'ssh://git@'), host_keys: [line] }
      const made = await maintainer.createRemoteMirror({ id, body }).succeeds()
      expect(made.host_keys).toEqual([shown])
    },
  )

  check(
    'updateRemoteMirror',
    'a host key takes the place of the former one',
    { ...hostKeys, level: 'MUST', cites: source },
    async ({ maintainer, given, expect }) => {
      const [former, { line, shown }] = [hostKey(), hostKey()]
      const mirror = await given.mirror({ attributes: { host_keys: [former.line] } })
      const changed = await maintainer.updateRemoteMirror({ ...mirror.at, body: { host_keys: [line] } }).succeeds()
      expect(changed.host_keys).toEqual([shown])
      expect(await mirror.read()).toEqual(changed)
    },
  )

  for (const { name, keys } of [
    { name: 'a host key that is none', keys: ['ssh-ed25519 not-a-key'] },
    { name: 'more than ten host keys', keys: Array.from({ length: 11 }, () => hostKey().line) },
  ]) {
    check(
      'createRemoteMirror',
      `${name} is refused, and no mirror is made`,
      { ...hostKeys, level: 'MUST', cites: source, situation: 'refused.host-keys' },
      async (world) => {
        await world.control('createRemoteMirror')
        const { id } = await world.given.project()
        const body = { url: world.given.url(), host_keys: keys }
        await world.maintainer.createRemoteMirror({ id, body }).answers('refused.host-keys')
        world.expect(await world.maintainer.listRemoteMirrors({ id }).succeeds()).toEqual([])
      },
    )

    check(
      'updateRemoteMirror',
      `${name} is refused, and the mirror stays as it was`,
      { ...hostKeys, level: 'MUST', cites: source, situation: 'refused.host-keys' },
      async (world) => {
        await world.control('updateRemoteMirror')
        const mirror = await world.given.mirror()
        const call = world.maintainer.updateRemoteMirror({ ...mirror.at, body: { host_keys: keys } })
        await call.answers('refused.host-keys')
        world.expect(await mirror.read()).toEqual(mirror.made)
      },
    )
  }
}
