import type { Repository } from '../store/repository.js'
import type { Upload } from '../store/uploads.js'
import { splitPath } from './grant.js'
import { RegistryError, digestInvalid, uploadUnknown } from './registry-error.js'
import type { RegistryRequest } from './registry-request.js'

/** `POST /blobs/uploads/`: mounts a blob, takes a whole one, or begins an upload (distribution-spec, "Pushing blobs"). */
export function beginUpload(request: RegistryRequest) {
  const repository = request.repositoryWithRoom()
  const [mount, digest] = [request.query('mount'), request.query('digest')]
  if (mount !== undefined && canMount(request, mount)) return created(request, repository, mount)
  if (digest !== undefined) return store(request, repository, digest, request.body)
  const upload = request.store.uploads.begin(request.path)
  return progress(request, upload).header('range', 'bytes=0--1').status(202).send()
}

/** `PATCH` of an upload: the next chunk; one that says where it belongs must belong there. */
export function appendChunk(request: RegistryRequest, id: string) {
  request.repositoryWithRoom()
  const upload = uploadOf(request, id)
  const start = /^(?:bytes[= ])?(\d+)-\d+$/.exec(request.header('content-range') ?? '')?.[1]
  if (start !== undefined && Number(start) !== upload.size)
    throw new RegistryError(416, 'BLOB_UPLOAD_INVALID', `the next chunk begins at ${upload.size}`)
  request.store.uploads.append(upload, request.body)
  return progress(request, upload).status(202).send()
}

/** `PUT` of an upload: the last chunk, if any, and the digest that all of them must have. */
export function finishUpload(request: RegistryRequest, id: string) {
  const repository = request.repositoryWithRoom()
  const upload = uploadOf(request, id)
  const digest = request.query('digest')
  if (digest === undefined) throw digestInvalid()
  request.store.uploads.append(upload, request.body)
  return store(request, repository, digest, request.store.uploads.end(upload))
}

export function uploadStatus(request: RegistryRequest, id: string) {
  request.repository('push')
  return progress(request, uploadOf(request, id)).status(204).send()
}

export function cancelUpload(request: RegistryRequest, id: string) {
  request.repository('push')
  request.store.uploads.end(uploadOf(request, id))
  return request.reply.status(204).send()
}

// A blob may be mounted from where the caller may pull.
function canMount(request: RegistryRequest, digest: string): boolean {
  const from = request.query('from')
  if (from === undefined) return false
  const { namespace, name } = splitPath(from)
  const source = request.store.repositories.find(namespace, name)
  return source?.blobs.has(digest) === true && (source.isPublic || request.may('pull', from))
}

function store(request: RegistryRequest, repository: Repository, digest: string, content: Buffer) {
  if (request.store.blobs.put(content) !== digest) throw digestInvalid()
  return created(request, repository, digest)
}

function created({ reply, baseUrl, path }: RegistryRequest, repository: Repository, digest: string) {
  repository.blobs.add(digest)
  return reply
    .status(201)
    .header('docker-content-digest', digest)
    .header('location', `${baseUrl}/v2/${path}/blobs/${digest}`)
    .send()
}

function progress({ reply, baseUrl, path }: RegistryRequest, { id, size }: Upload) {
  return reply
    .header('docker-upload-uuid', id)
    .header('location', `${baseUrl}/v2/${path}/blobs/uploads/${id}`)
    .header('range', `0-${Math.max(size - 1, 0)}`)
}

function uploadOf({ store: { uploads }, path }: RegistryRequest, id: string): Upload {
  const found = uploads.find(path, id)
  if (!found) throw uploadUnknown()
  return found
}
