import type { Repository } from '../store/repository.js'
import type { TagEntry } from '../store/tag-history.js'
import { mailDate } from './dates.js'

/** An entry of listRepoTags. */
export function tagBody({ manifests }: Repository, entry: TagEntry) {
  const { name, reversion, immutable, digest, startMs, endMs } = entry
  const manifest = manifests.get(digest)
  return {
    name,
    reversion,
    immutable,
    start_ts: Math.floor(startMs / 1000),
    ...(endMs !== null && { end_ts: Math.floor(endMs / 1000) }),
    manifest_digest: digest,
    is_manifest_list: manifest?.children !== undefined,
    size: manifest?.layersSize ?? null,
    last_modified: mailDate(new Date(startMs)),
    ...(endMs !== null && { expiration: mailDate(new Date(endMs)) }),
    ...(manifest?.children && presence(manifest.children, manifests)),
  }
}

function presence(children: string[], manifests: Repository['manifests']) {
  const present = children.filter((digest) => manifests.has(digest)).length
  return {
    is_sparse: present < children.length,
    child_manifest_count: children.length,
    present_child_count: present,
    child_manifests_presence: Object.fromEntries(children.map((digest) => [digest, manifests.has(digest)])),
  }
}
