import { registryRequest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { QuayCheck } from '../quay-suite.js'
import { currentDigest } from './current-digest.js'
import { needsImmutability } from './needs-immutability.js'

/** What else immutability means: a push is bound by it too, and it can be taken away. */
export function immutabilityChecks(check: QuayCheck): void {
  check(
    'changeTag',
    'a push does not overwrite an immutable tag',
    { level: 'MUST', cites: 'observed changeTag immutable-on', ...needsImmutability },
    async (world) => {
      const { owner, given, expect } = world
      const { repository, images } = await given.theRepositoryOfImages()
      const { at, digest } = await given.tag()
      await owner.changeTag({ ...at, body: { immutable: true } }).succeeds()
      const login = given.login(repository)
      const authorization = await registryToken(login, 'pull,push')
      const push = await registryRequest(login, authorization, 'PUT', `/manifests/${at.tag}`, images[1].manifest)
      expect(push.answer.status, 'status of the push').toBeGreaterThanOrEqual(400)
      expect(await currentDigest(world, at)).toBe(digest)
    },
  )

  check(
    'changeTag',
    'immutable is shown, and a tag that is so no more moves again',
    { level: 'MUST', cites: 'observed changeTag immutable-off', ...needsImmutability },
    async ({ owner, given, expect }) => {
      const { at, otherDigest } = await given.tag()
      const current = async () => {
        const query = { repository: at.repository, specificTag: at.tag, onlyActiveTags: true }
        return (await owner.listRepoTags(query).succeeds()).tags
      }
      await owner.changeTag({ ...at, body: { immutable: true } }).succeeds()
      expect(await current()).toMatchObject([{ immutable: true }])
      await owner.changeTag({ ...at, body: { immutable: false } }).succeeds()
      await owner.changeTag({ ...at, body: { manifest_digest: otherDigest } }).succeeds()
      expect(await current()).toMatchObject([{ immutable: false, manifest_digest: otherDigest }])
    },
  )
}
