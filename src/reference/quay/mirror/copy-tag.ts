import { addManifest } from '../store/add-manifest.js'
import { readManifest } from '../store/manifest.js'
import { sha256 } from '../store/blobs.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import type { Upstream } from './upstream.js'
import { UpstreamError } from './upstream-error.js'

/** Brings one upstream tag, with everything that it leads to. The tag moves when all of it is here. */
export async function copyTag(store: Store, repository: Repository, upstream: Upstream, tag: string): Promise<void> {
  const digest = await copyManifest(store, repository, upstream, tag)
  repository.tags.set(tag, digest)
}

async function copyManifest(
  store: Store,
  repository: Repository,
  upstream: Upstream,
  reference: string,
): Promise<string> {
  const { content, mediaType } = await upstream.manifest(reference)
  const manifest = readManifest(sha256(content), mediaType, content)
  if (!manifest) throw new UpstreamError(`the upstream sent no manifest for ${reference}`)
  for (const child of manifest.children ?? [])
    if (!repository.manifests.has(child)) await copyManifest(store, repository, upstream, child)
  for (const blob of manifest.blobs) await copyBlob(store, repository, upstream, blob)
  addManifest(store, repository, manifest)
  return manifest.digest
}

// What the server has already, for whatever repository, is not fetched again.
async function copyBlob(store: Store, repository: Repository, upstream: Upstream, digest: string): Promise<void> {
  if (!store.blobs.get(digest)) store.blobs.put(await upstream.blob(digest))
  repository.blobs.add(digest)
}
