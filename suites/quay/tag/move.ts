import type { QuayCheck } from '../quay-suite.js'
import { currentDigest } from './current-digest.js'
import { pulledManifest } from './pulled-manifest.js'

const noSuchDigest = `sha256:${'0'.repeat(64)}`

/** A tag is made and moved by its digest, and what is pulled follows. */
export function tagMoveChecks(check: QuayCheck): void {
  check(
    'changeTag',
    'a new tag points to the manifest and is pulled as it',
    { level: 'MUST', cites: 'guide 2.22.2' },
    async (world) => {
      const { owner, given, expect } = world
      const { repository, images } = await given.theRepositoryOfImages()
      const at = { ...repository.at, tag: given.name('release') }
      const [{ manifest }] = images
      await owner.changeTag({ ...at, body: { manifest_digest: manifest.digest } }).succeeds()
      expect(await currentDigest(world, at)).toBe(manifest.digest)
      expect(await pulledManifest(world, at)).toEqual({ status: 200, digest: manifest.digest })
    },
  )

  check(
    'changeTag',
    'a moved tag points to the other manifest, and no other tag moves with it',
    { level: 'MUST', cites: 'guide 2.22.2' },
    async (world) => {
      const { owner, given, expect } = world
      const [moved, kept] = [await given.tag(), await given.tag()]
      await owner.changeTag({ ...moved.at, body: { manifest_digest: moved.otherDigest } }).succeeds()
      expect(await currentDigest(world, moved.at)).toBe(moved.otherDigest)
      expect(await currentDigest(world, kept.at), 'the other tag').toBe(kept.digest)
      expect(await pulledManifest(world, moved.at)).toEqual({ status: 200, digest: moved.otherDigest })
    },
  )

  check(
    'changeTag',
    'a manifest that the repository does not hold is refused, and the tag stays where it was',
    { level: 'MUST', cites: 'guide 2.22.2', situation: 'refused.unknown-manifest' },
    async (world) => {
      const { at, digest } = await world.given.tag()
      await world.owner
        .changeTag({ ...at, body: { manifest_digest: noSuchDigest } })
        .answers('refused.unknown-manifest')
      world.expect(await currentDigest(world, at)).toBe(digest)
    },
  )

  check(
    'changeTag',
    'a name that no tag may have is refused',
    { level: 'MUST', cites: 'guide 2.22.2, OCI distribution-spec: <reference>', situation: 'refused.invalid-name' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, digest } = await given.tag()
      for (const tag of ['-leading-dash', '.leading-dot', 'x'.repeat(129)]) {
        await owner.changeTag({ ...at, tag, body: { manifest_digest: digest } }).answers('refused.invalid-name')
        expect(await currentDigest(world, { ...at, tag }), `the tag ${tag}`).toBeUndefined()
      }
    },
  )
}
