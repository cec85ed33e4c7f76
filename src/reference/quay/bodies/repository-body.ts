import type { Rights } from '../auth/rights.js'
import { defaultTagExpiration } from '../store/account.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { mailDate } from './dates.js'
import { repositoryQuotaReport } from './quota-report.js'

const daysOfStats = 91
const day = 24 * 3600 * 1000

export interface ListOptions {
  lastModified: boolean
  popularity: boolean
}

/** An entry of listRepos. */
export function listedRepository(repository: Repository, store: Store, rights: Rights, options: ListOptions) {
  const { namespace, name, description, isPublic, state, tags, stars } = repository
  return {
    namespace,
    name,
    description,
    is_public: isPublic,
    kind: 'image',
    state,
    ...(options.lastModified && { last_modified: tags.lastModified() }),
    // Quay counts the day before, so a repository of today has none.
    ...(options.popularity && { popularity: 0 }),
    ...(rights.user && { is_starred: stars.has(rights.user.name) }),
    quota_report: repositoryQuotaReport(repository, store),
  }
}

/** The answer of getRepo. */
export function repositoryBody(
  repository: Repository,
  store: Store,
  rights: Rights,
  options: { tags: boolean; stats: boolean },
) {
  const { namespace, name, description, isPublic, state, stars } = repository
  const owner = store.namespaces.find(namespace)
  return {
    namespace,
    name,
    kind: 'image',
    description,
    is_public: isPublic,
    is_organization: owner?.kind === 'organization',
    is_starred: rights.user !== undefined && stars.has(rights.user.name),
    status_token: isPublic ? '' : repository.statusToken,
    trust_enabled: false,
    tag_expiration_s: owner?.tagExpiration ?? defaultTagExpiration,
    is_free_account: true,
    state,
    ...(options.tags && { tags: tagsOf(repository) }),
    can_write: state === 'NORMAL' && rights.canWriteRepository(namespace, name),
    can_admin: rights.canAdminRepository(namespace, name),
    ...(options.stats && { stats: noStats() }),
  }
}

function tagsOf({ tags, manifests }: Repository) {
  return Object.fromEntries(
    tags.alive().map(({ name, digest, startMs, endMs }) => [
      name,
      {
        name,
        size: manifests.get(digest)?.layersSize ?? null,
        last_modified: mailDate(new Date(startMs)),
        ...(endMs !== null && { expiration: mailDate(new Date(endMs)) }),
        manifest_digest: digest,
      },
    ]),
  )
}

// Like popularity, Quay fills these in a day later.
function noStats() {
  return Array.from({ length: daysOfStats }, (_, index) => ({
    date: new Date(Date.now() - (index + 1) * day).toISOString().slice(0, 10),
    count: 0,
  }))
}
