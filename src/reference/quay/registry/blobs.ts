import { blobUnknown } from './registry-error.js'
import type { RegistryRequest } from './registry-request.js'

/** `GET` and `HEAD` of `/blobs/<digest>` (distribution-spec, "Pulling blobs"). */
export function pullBlob(request: RegistryRequest, digest: string) {
  const repository = request.repository('pull')
  const content = repository.blobs.has(digest) ? request.store.blobs.get(digest) : undefined
  if (!content) throw blobUnknown()
  return request.reply.header('docker-content-digest', digest).type('application/octet-stream').send(content)
}

/** `DELETE` of `/blobs/<digest>`: the repository loses it, others that share it do not. */
export function deleteBlob(request: RegistryRequest, digest: string) {
  if (!request.repository('push').blobs.delete(digest)) throw blobUnknown()
  return request.reply.status(202).send()
}
