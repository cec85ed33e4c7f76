import { addManifest } from '../store/add-manifest.js'
import { sha256 } from '../store/blobs.js'
import { readManifest } from '../store/manifest.js'
import type { Manifest } from '../store/manifest.js'
import { isTagName } from '../store/name-rules.js'
import { pushEvent } from '../store/push-event.js'
import type { Repository } from '../store/repository.js'
import { RegistryError, digestInvalid, manifestUnknown } from './registry-error.js'
import type { RegistryRequest } from './registry-request.js'

/** `GET` and `HEAD` of `/manifests/<tag or digest>` (distribution-spec, "Pulling manifests"). */
export function pullManifest(request: RegistryRequest, reference: string) {
  const manifest = find(request.repository('pull'), reference)
  return request.reply
    .header('docker-content-digest', manifest.digest)
    .header('content-type', manifest.mediaType)
    .send(manifest.content)
}

/** `PUT` of `/manifests/<tag or digest>` (distribution-spec, "Pushing manifests"): whatever it names must be there. */
export function pushManifest(request: RegistryRequest, reference: string) {
  const repository = request.repositoryWithRoom()
  const content = request.body
  const digest = sha256(content)
  if (isDigest(reference) ? reference !== digest : !isTagName(reference)) throw digestInvalid()
  const mediaType = (request.header('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const manifest = readManifest(digest, mediaType, content)
  if (!manifest) throw new RegistryError(400, 'MANIFEST_INVALID', 'manifest invalid')
  mustBeComplete(repository, manifest)
  addManifest(request.store, repository, manifest)
  if (!isDigest(reference)) {
    setTag(repository, reference, digest)
    tellOfPush(request, repository, reference)
  }
  return request.reply
    .status(201)
    .header('docker-content-digest', digest)
    .header('location', `/v2/${request.path}/manifests/${digest}`)
    .send('OK')
}

/** `DELETE` of `/manifests/<tag or digest>`: a digest goes with every tag that names it. */
export function deleteManifest(request: RegistryRequest, reference: string) {
  const { tags, manifests } = request.repository('push')
  if (isDigest(reference)) {
    if (!manifests.delete(reference)) throw manifestUnknown()
    for (const { name, digest } of tags.alive()) if (digest === reference) tags.remove(name)
  } else {
    if (!tags.find(reference)) throw manifestUnknown()
    tags.remove(reference)
  }
  return request.reply.status(202).send()
}

function tellOfPush({ store, baseUrl }: RegistryRequest, repository: Repository, tag: string): void {
  for (const notification of repository.notifications.values())
    if (notification.event === 'repo_push')
      store.deliveries.push({ notification, event: pushEvent(repository, baseUrl, [tag]) })
}

function find({ tags, manifests }: Repository, reference: string): Manifest {
  const found = manifests.get(isDigest(reference) ? reference : (tags.find(reference)?.digest ?? ''))
  if (found) return found
  if (tags.everHad(reference))
    throw new RegistryError(
      404,
      'TAG_EXPIRED',
      `Tag ${reference} was deleted or has expired. To pull, revive via time machine`,
    )
  throw manifestUnknown()
}

function mustBeComplete(repository: Repository, { blobs, children = [] }: Manifest): void {
  const unknown =
    blobs.find((digest) => !repository.blobs.has(digest)) ??
    children.find((digest) => !repository.manifests.has(digest))
  if (unknown !== undefined)
    throw new RegistryError(400, 'MANIFEST_BLOB_UNKNOWN', `manifest references an unknown blob or manifest: ${unknown}`)
}

function setTag({ tags }: Repository, name: string, digest: string): void {
  const current = tags.find(name)
  if (current?.immutable && current.digest !== digest)
    throw new RegistryError(409, 'TAG_IMMUTABLE', `Cannot overwrite immutable tag '${name}'`)
  tags.set(name, digest)
}

function isDigest(reference: string): boolean {
  return /^[a-z0-9+._-]+:[0-9a-f]+$/.test(reference)
}
