import type { Mirror } from '../store/mirror.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { copyTag } from './copy-tag.js'
import { matchesGlob } from './tag-glob.js'
import { Upstream } from './upstream.js'

/**
 * One synchronization: every matching upstream tag is copied, and what no longer matches is removed, unless nothing
 * matches at all. A tag that cannot be copied fails the sync and leaves the others.
 *
 * @returns undefined when it was cancelled.
 */
export async function sync(
  store: Store,
  repository: Repository,
  mirror: Mirror,
  signal: AbortSignal,
): Promise<'SUCCESS' | 'FAIL' | undefined> {
  const upstream = new Upstream(mirror, signal)
  try {
    const all = await upstream.tags()
    const tags = all.filter((tag) => mirror.tagGlobs.some((glob) => matchesGlob(tag, glob))).sort()
    if (tags.length === 0) return 'SUCCESS'
    let result: 'SUCCESS' | 'FAIL' = 'SUCCESS'
    for (const tag of tags) {
      const copied = await copyTag(store, repository, upstream, tag).then(
        () => true,
        () => false,
      )
      if (signal.aborted) return undefined
      if (!copied) result = 'FAIL'
    }
    removeObsolete(repository, tags)
    return result
  } catch {
    // Why the upstream could not be read is nobody's business but the log's: the mirror only fails.
    return signal.aborted ? undefined : 'FAIL'
  } finally {
    await upstream.close()
  }
}

function removeObsolete({ tags }: Repository, wanted: string[]): void {
  for (const { name } of tags.alive()) if (!wanted.includes(name)) tags.remove(name)
}
