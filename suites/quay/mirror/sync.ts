import { image } from '../../../fixtures/quay/image.js'
import { registryRequest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { QuayCheck } from '../quay-suite.js'
import { mirrorOf } from './mirror-of.js'

/** A sync really copies: the tags that match, and not the others. */
export function syncChecks(check: QuayCheck): void {
  check(
    'changeRepoMirrorConfig',
    'a new password of the upstream is the one that the next sync uses',
    { level: 'MUST', cites: 'guide 2.9.4' },
    async (world) => {
      const { owner, given, expect } = world
      const login = { user: 'mirror-user', password: given.name('password') }
      const wrong = { external_registry_username: login.user, external_registry_password: given.name('password') }
      const { mirror } = await mirrorOf(world, ['latest'], ['latest'], { login, config: wrong })
      const right = { external_registry_username: login.user, external_registry_password: login.password }
      await owner.changeRepoMirrorConfig({ ...mirror.at, body: right }).succeeds()
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      expect(await mirror.tags()).toEqual(['latest'])
    },
  )

  check(
    'syncNow',
    'a sync brings the upstream tags that match the rule, and not the others',
    { level: 'MUST', cites: 'guide 2.9.2, 3.2' },
    async (world) => {
      const { owner, expect } = world
      const { mirror, images, registry } = await mirrorOf(world, ['latest', 'v1.0', 'v1.1', 'v2.0'], ['latest', 'v1.*'])
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      expect(await mirror.tags()).toEqual(['latest', 'v1.0', 'v1.1'])
      const { tags } = await owner.listRepoTags({ ...mirror.at, specificTag: 'v1.0' }).succeeds()
      expect(tags[0]?.manifest_digest).toBe(images.get('v1.0')?.manifest.digest)
      expect(registry.requests.length, 'requests that the upstream received').toBeGreaterThan(0)
    },
  )

  check(
    'syncNow',
    'what was mirrored can be pulled, byte by byte',
    { level: 'MUST', cites: 'guide 2.9.2' },
    async (world) => {
      const { owner, given, expect } = world
      const { mirror, images } = await mirrorOf(world, ['latest'], ['latest'])
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      const login = given.login(mirror)
      const authorization = await registryToken(login, 'pull')
      const manifest = await registryRequest(login, authorization, 'GET', '/manifests/latest')
      expect(manifest.answer.body).toBe(images.get('latest')?.manifest.bytes.toString())
      const config = await registryRequest(
        login,
        authorization,
        'GET',
        `/blobs/${images.get('latest')?.config.digest ?? ''}`,
      )
      expect(config.answer.body).toBe(images.get('latest')?.config.bytes.toString())
    },
  )

  check(
    'syncNow',
    'the next sync follows the upstream: what moved is moved, what went is gone',
    {
      level: 'SHOULD',
      cites: 'guide 2.9.2, observed syncNow: a removed upstream tag is removed at the end of the next sync',
    },
    async (world) => {
      const { owner, expect } = world
      const { mirror, images } = await mirrorOf(world, ['stays', 'moves', 'goes'], ['*'])
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      expect(await mirror.tags()).toEqual(['goes', 'moves', 'stays'])
      const moved = image(`${mirror.name} moved`)
      images.set('moves', moved)
      images.delete('goes')
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      expect(await mirror.tags()).toEqual(['moves', 'stays'])
      const { tags } = await owner.listRepoTags({ ...mirror.at, specificTag: 'moves', onlyActiveTags: true }).succeeds()
      expect(tags[0]?.manifest_digest).toBe(moved.manifest.digest)
    },
  )

  check(
    'syncNow',
    'an upstream that asks for a login is given the one of the configuration',
    { level: 'MUST', cites: 'guide 2.9.5' },
    async (world) => {
      const { owner, given, expect } = world
      const login = { user: 'mirror-user', password: given.name('password') }
      const config = { external_registry_username: login.user, external_registry_password: login.password }
      const { mirror } = await mirrorOf(world, ['latest'], ['latest'], { login, config })
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('SUCCESS')
      expect(await mirror.tags()).toEqual(['latest'])
    },
  )
}
