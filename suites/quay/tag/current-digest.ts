import type { Tag } from '../../../fixtures/quay/given-tag.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'

/** What the tag points to today; undefined when there is no such tag. */
export async function currentDigest({ owner }: QuayWorld, { repository, tag }: Tag['at']): Promise<string | undefined> {
  const { tags } = await owner.listRepoTags({ repository, specificTag: tag, onlyActiveTags: true }).succeeds()
  return tags[0]?.manifest_digest
}
