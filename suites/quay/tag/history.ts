import type { QuayCheck } from '../quay-suite.js'
import { currentDigest } from './current-digest.js'
import { pulledManifest } from './pulled-manifest.js'

/** What a tag was stays on record: a deleted tag ends and can be restored. */
export function historyChecks(check: QuayCheck): void {
  check(
    'deleteFullTag',
    'a deleted tag is pulled no more, and other tags of the same manifest are',
    { level: 'MUST', cites: 'guide 2.22.3' },
    async (world) => {
      const { owner, given, expect } = world
      const [gone, kept] = [await given.tag(), await given.tag()]
      await owner.deleteFullTag(gone.at).succeeds()
      expect(await currentDigest(world, gone.at)).toBeUndefined()
      expect(await pulledManifest(world, gone.at)).toEqual({ status: 404 })
      expect(await pulledManifest(world, kept.at)).toEqual({ status: 200, digest: kept.digest })
    },
  )

  check(
    'listRepoTags',
    'the times of a tag are listed, those of the past only when they are asked for',
    { level: 'MUST', cites: 'guide 2.22.4' },
    async ({ owner, given, expect }) => {
      const { at, digest, otherDigest } = await given.tag()
      await owner.changeTag({ ...at, body: { manifest_digest: otherDigest } }).succeeds()
      const named = { repository: at.repository, specificTag: at.tag }
      const { tags } = await owner.listRepoTags(named).succeeds()
      // The order of a list is not promised.
      const times = new Map(tags.map((time) => [time.manifest_digest, time]))
      expect([...times.keys()].sort()).toEqual([digest, otherDigest].sort())
      expect(times.get(otherDigest), 'the time of today').not.toHaveProperty('end_ts')
      expect(times.get(digest), 'the time of the past').toHaveProperty('end_ts')
      const active = await owner.listRepoTags({ ...named, onlyActiveTags: true }).succeeds()
      expect(active.tags.map(({ manifest_digest }) => manifest_digest)).toEqual([otherDigest])
    },
  )

  check(
    'restoreTag',
    'a tag points again to what it pointed to, and its history says so',
    { level: 'MUST', cites: 'guide 2.22.1' },
    async ({ owner, given, expect }) => {
      const { at, digest, otherDigest } = await given.tag()
      await owner.changeTag({ ...at, body: { manifest_digest: otherDigest } }).succeeds()
      await owner.restoreTag({ ...at, body: { manifest_digest: digest } }).succeeds()
      const { tags } = await owner.listRepoTags({ repository: at.repository, specificTag: at.tag }).succeeds()
      const times = tags.map(({ manifest_digest, reversion }) => `${manifest_digest} ${String(reversion)}`)
      expect(times.sort()).toEqual([`${digest} true`, `${otherDigest} false`, `${digest} false`].sort())
    },
  )

  check(
    'restoreTag',
    'a deleted tag comes back and is pulled as before',
    { level: 'MUST', cites: 'guide 2.22.1' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, digest } = await given.tag()
      await owner.deleteFullTag(at).succeeds()
      await owner.restoreTag({ ...at, body: { manifest_digest: digest } }).succeeds()
      expect(await pulledManifest(world, at)).toEqual({ status: 200, digest })
    },
  )

  check(
    'restoreTag',
    'a manifest that the repository does not hold is refused, and the tag stays where it was',
    { level: 'MUST', cites: 'guide 2.22.1', situation: 'refused.unknown-manifest' },
    async (world) => {
      const { at, digest } = await world.given.tag()
      const body = { manifest_digest: `sha256:${'0'.repeat(64)}` }
      await world.owner.restoreTag({ ...at, body }).answers('refused.unknown-manifest')
      world.expect(await currentDigest(world, at)).toBe(digest)
    },
  )
}
