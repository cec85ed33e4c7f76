import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** When a tag expires. */
export function expirationChecks(check: QuayCheck): void {
  check(
    'changeTag',
    'an expiration is shown, and taken away again with null',
    { level: 'MUST', cites: 'guide 2.22.2' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.tag()
      const shown = async () => {
        const { tags } = await owner.listRepoTags({ repository: at.repository, specificTag: at.tag }).succeeds()
        return tags[0]
      }
      const expiration = inSeconds(world, 86_400)
      await owner.changeTag({ ...at, body: { expiration } }).succeeds()
      const expiring = await shown()
      expect(expiring).toMatchObject({ end_ts: expiration })
      expect(Date.parse(expiring?.expiration ?? '') / 1000).toBe(expiration)
      await owner.changeTag({ ...at, body: { expiration: null } }).succeeds()
      expect(await shown()).not.toHaveProperty('expiration')
    },
  )

  check(
    'changeTag',
    'an expiration in the past is refused, and the tag stays',
    { level: 'MUST', cites: 'guide 2.22.2', situation: 'refused.past-expiration' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, digest } = await given.tag()
      const body = { expiration: inSeconds(world, -86_400) }
      await owner.changeTag({ ...at, body }).answers('refused.past-expiration')
      const { tags } = await owner.listRepoTags({ repository: at.repository, specificTag: at.tag }).succeeds()
      expect(tags).toMatchObject([{ manifest_digest: digest }])
      expect(tags[0]).not.toHaveProperty('expiration')
    },
  )
}

/** By the target's clock. */
function inSeconds({ now }: QuayWorld, seconds: number): number {
  return Math.floor(now().getTime() / 1000) + seconds
}
