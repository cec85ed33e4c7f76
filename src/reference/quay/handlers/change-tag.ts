import type { ApiRequest } from '../api-request.js'
import { Refusal } from '../refusal.js'
import { isTagName } from '../store/name-rules.js'
import type { TagEntry } from '../store/tag-history.js'

/** Moves a tag, makes one, or changes when it expires and whether it may change at all. */
export function changeTag(request: ApiRequest) {
  const { body } = request
  const name = request.at('tag')
  if (!isTagName(name))
    throw new Refusal(
      'refused.invalid-name',
      'Invalid tag: must match [A-Za-z0-9_.-], NOT start with "." or "-", and can contain 1-128 characters',
    )
  const { repository } = request
  if ('expiration' in body) changeExpiration(existing(request, name), body.expiration as number | null)
  if ('immutable' in body && !request.store.lacks.has('immutable-tags'))
    changeImmutability(request, existing(request, name), body.immutable as boolean)
  if ('manifest_digest' in body) moveTag(request, name, body.manifest_digest)
  else if (!repository.tags.find(name)) request.goOnIn('missing.tag')
  return 'Updated'
}

function existing(request: ApiRequest, name: string): TagEntry {
  const found = request.repository.tags.find(name)
  if (!found) throw new Refusal('missing.tag')
  return found
}

function changeExpiration(tag: TagEntry, expiration: number | null): void {
  if (tag.immutable)
    throw new Refusal('refused.immutable-expiration', `Cannot set expiration on immutable tag '${tag.name}'`)
  if (expiration !== null && expiration * 1000 <= Date.now()) throw new Refusal('refused.past-expiration')
  tag.endMs = expiration === null ? null : expiration * 1000
}

// Whoever writes may make a tag immutable; only an admin may undo it.
function changeImmutability(request: ApiRequest, tag: TagEntry, immutable: boolean): void {
  const { namespace, name } = request.repositoryPath
  if (tag.immutable && !immutable) request.require(request.rights.canAdminRepository(namespace, name))
  tag.immutable = immutable
}

function moveTag({ repository }: ApiRequest, name: string, digest: unknown): void {
  if (typeof digest !== 'string' || !repository.manifests.has(digest)) throw new Refusal('refused.unknown-manifest')
  if (repository.tags.find(name)?.immutable)
    throw new Refusal('refused.immutable', `Cannot overwrite immutable tag '${name}'`)
  repository.tags.set(name, digest)
}
