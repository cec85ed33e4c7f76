import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { Mirror, MirrorWish } from '../../../fixtures/gitlab/given-mirror.js'
import type { RemoteMirror } from '../../../fixtures/gitlab/gitlab-world.js'

/**
 * A mirror of a target that knows an attribute: one that does not says nothing of it, and takes no notice when it is sent.
 *
 * @throws {Skip} when the release or the edition of the target does not.
 */
export async function mirrorWith(
  { given }: GitlabWorld,
  attribute: keyof RemoteMirror,
  attributes: NonNullable<MirrorWish['attributes']> = {},
): Promise<Mirror> {
  const mirror = await given.mirror({ attributes })
  mirror.mustHave(attribute)
  return mirror
}
