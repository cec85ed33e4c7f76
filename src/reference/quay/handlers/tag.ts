import type { ApiRequest } from '../api-request.js'
import { tagBody } from '../bodies/tag-body.js'
import { readsRepository } from '../gates/access.js'
import { writesNormalRepository } from '../gates/normal-repository.js'
import { Refusal } from '../refusal.js'
import type { TagEntry } from '../store/tag-history.js'
import { changeTag } from './change-tag.js'
import type { Handlers } from './handler.js'

export const tagHandlers: Handlers = {
  listRepoTags: { access: readsRepository, handle: listTags },
  changeTag: { access: writesNormalRepository, handle: changeTag },
  deleteFullTag: { access: writesNormalRepository, handle: deleteTag },
  restoreTag: { access: writesNormalRepository, handle: restoreTag },
}

function listTags(request: ApiRequest) {
  const { repository } = request
  const page = Math.max(1, request.integer('page', 1))
  const limit = Math.min(100, Math.max(1, request.integer('limit', 50)))
  const found = filtered(request)
  const first = (page - 1) * limit
  return {
    tags: found.slice(first, first + limit).map((entry) => tagBody(repository, entry)),
    page,
    has_additional: found.length > first + limit,
  }
}

function filtered(request: ApiRequest): TagEntry[] {
  const { tags } = request.repository
  const specific = request.query('specificTag')
  const matches = nameFilter(request.query('filter_tag_name'))
  const entries = request.flag('onlyActiveTags') ? tags.alive() : tags.entries()
  return entries.filter(({ name }) => (!specific || name === specific) && matches(name))
}

function nameFilter(filter: string | undefined): (name: string) => boolean {
  if (!filter) return () => true
  const [, operation, value = ''] = /^(like|eq):(.*)$/.exec(filter) ?? []
  if (operation === 'like') return (name) => name.includes(value)
  if (operation === 'eq') return (name) => name === value
  throw new Refusal(
    'refused.invalid-filter',
    "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.",
  )
}

function deleteTag(request: ApiRequest) {
  const { tags } = request.repository
  const name = request.at('tag')
  const current = tags.find(name)
  if (current?.immutable) throw new Refusal('refused.immutable', `Cannot delete immutable tag '${name}'`)
  if (current) tags.remove(name)
  else request.goOnIn(tags.everHad(name) ? 'repeated' : 'missing.tag')
  return undefined
}

/** What a tag once named, it names again; a tag that never was is made, when the contract allows it. */
function restoreTag(request: ApiRequest) {
  const { repository, body } = request
  const name = request.at('tag')
  const digest = body.manifest_digest
  if (typeof digest !== 'string') throw new Refusal('malformed.required.manifest_digest', 'Missing manifest_digest')
  if (!repository.tags.everHad(name)) request.goOnIn('missing.tag')
  if (!repository.manifests.has(digest)) throw new Refusal('refused.unknown-manifest')
  if (repository.tags.find(name)?.immutable)
    throw new Refusal('refused.immutable', `Cannot overwrite immutable tag '${name}'`)
  repository.tags.set(name, digest, true)
  return {}
}
