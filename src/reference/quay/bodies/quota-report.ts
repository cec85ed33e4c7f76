import type { Blobs } from '../store/blobs.js'
import type { Repository } from '../store/repository.js'

// What an installation without a quota of its own reports for each repository (recorded: listRepos).
const systemDefault = 21_474_836_480

export function repositoryQuotaReport(repository: Repository, blobs: Blobs) {
  return { quota_bytes: bytesOf([repository], blobs), configured_quota: systemDefault }
}

export function namespaceQuotaReport(repositories: Repository[], blobs: Blobs) {
  return {
    quota_bytes: bytesOf(repositories, blobs),
    configured_quota: null,
    running_backfill: 'waiting',
    backfill_status: 'waiting',
  }
}

// A blob that several repositories share is stored, and counted, once.
function bytesOf(repositories: Repository[], blobs: Blobs): number {
  const digests = new Set<string>()
  for (const repository of repositories) for (const digest of repository.blobs) digests.add(digest)
  let bytes = 0
  for (const digest of digests) bytes += blobs.get(digest)?.length ?? 0
  return bytes
}
