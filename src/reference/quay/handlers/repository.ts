import type { ApiRequest } from '../api-request.js'
import { pageOf } from '../bodies/page.js'
import { listedRepository, repositoryBody } from '../bodies/repository-body.js'
import { adminsRepository, anyone, createsRepositories, readsRepository, writesRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { createRepository } from '../store/create-repository.js'
import { isRepositoryName } from '../store/name-rules.js'
import type { Repository, RepositoryState } from '../store/repository.js'
import type { Handlers } from './handler.js'

export const repositoryHandlers: Handlers = {
  createRepo: { access: createsRepositories, handle: create },
  listRepos: { access: anyone, handle: listRepositories },
  getRepo: { access: readsRepository, handle: showRepository },
  updateRepo: {
    access: writesRepository,
    handle: ({ repository, body }) => {
      repository.description = body.description as string
      return { success: true }
    },
  },
  deleteRepository: { access: adminsRepository, handle: deleteRepository },
  changeRepoVisibility: {
    access: adminsRepository,
    handle: ({ repository, body }) => {
      repository.isPublic = body.visibility === 'public'
      return { success: true }
    },
  },
  changeRepoState: {
    access: adminsRepository,
    handle: ({ repository, body }) => {
      repository.state = body.state as RepositoryState
      return { success: true }
    },
  },
}

function create(request: ApiRequest) {
  const { store, body, user, rights } = request
  const namespace = (body.namespace as string | undefined) ?? user.name
  const name = body.repository as string
  if (!store.namespaces.find(namespace)) throw new Refusal('refused.unknown-namespace')
  request.require(rights.canCreateIn(namespace))
  if (store.repositories.find(namespace, name)) throw new Refusal('refused.duplicate', 'Repository already exists')
  if (!isRepositoryName(name)) throw new Refusal('refused.invalid-name', 'Invalid repository name')
  const description = (body.description as string | undefined) ?? ''
  createRepository(store, { namespace, name, description, isPublic: body.visibility === 'public' }, user.name)
  return { namespace, name, kind: 'image' }
}

function listRepositories(request: ApiRequest) {
  const { store, rights } = request
  const { page, next } = pageOf(listed(request), request.query('next_page'))
  const options = { lastModified: request.flag('last_modified'), popularity: request.flag('popularity') }
  return { repositories: page.map((each) => listedRepository(each, store, rights, options)), ...next }
}

/** The filter of a listing: a namespace, the starred ones, the public ones, or several of these. */
function* listed(request: ApiRequest): Generator<Repository> {
  const { store, rights } = request
  const namespace = request.query('namespace')
  const [starred, isPublic] = [request.flag('starred'), request.flag('public')]
  if (!namespace && !starred && !isPublic)
    throw new Refusal('refused.no-filter', 'namespace, starred or public are required for this API call')
  if (starred && !rights.user) throw new Refusal('refused.starred-by-nobody')
  if (namespace && !isPublic && !starred && rights.user && !rights.isOrganizationMember(namespace))
    request.goOnIn('outsider')
  if ((request.query('repo_kind') ?? 'image') !== 'image') return
  for (const repository of store.repositories.all()) {
    if (namespace && repository.namespace !== namespace) continue
    if (starred && !repository.stars.has(rights.user?.name ?? '')) continue
    if (((isPublic || starred) && repository.isPublic) || rights.isVisible(repository)) yield repository
  }
}

function showRepository(request: ApiRequest) {
  const { repository, store, rights } = request
  const options = { tags: request.flag('includeTags', true), stats: request.flag('includeStats') }
  return repositoryBody(repository, store, rights, options)
}

function deleteRepository(request: ApiRequest) {
  const { namespace, name } = request.repositoryPath
  const { repositories } = request.store
  const found = repositories.find(namespace, name)
  if (found) repositories.remove(found)
  else request.goOnIn(repositories.wasDeleted(namespace, name) ? 'repeated' : 'missing.repository')
  return undefined
}
