import type { Repository } from './repository.js'
import type { Store } from './store.js'

/** Bytes that the blobs of repositories take: one that several share is stored, and counted, once. */
export function storageUse(repositories: Repository[], { blobs }: Pick<Store, 'blobs'>): number {
  const digests = new Set(repositories.flatMap((repository) => [...repository.blobs]))
  return [...digests].reduce((bytes, digest) => bytes + (blobs.get(digest)?.length ?? 0), 0)
}

/** Whether a namespace has used so much of its quota that pushes are refused. */
export function isFull(store: Store, namespace: string): boolean {
  const quota = store.quotas.of(namespace)
  if (!quota) return false
  const used = storageUse(store.repositories.of(namespace), store)
  return quota.limits.some(
    ({ type, percent }) => type === 'Reject' && used >= Math.floor((quota.bytes * percent) / 100),
  )
}
