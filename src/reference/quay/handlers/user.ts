import type { ApiRequest } from '../api-request.js'
import { pageOf } from '../bodies/page.js'
import { userBody } from '../bodies/user-body.js'
import { adminsSelf, anyone, readsSelf } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Repository } from '../store/repository.js'
import type { Handlers } from './handler.js'

export const userHandlers: Handlers = {
  getLoggedInUser: { access: readsSelf, handle: ({ user, store, rights }) => userBody(user, store, rights) },
  getUserInformation: {
    access: anyone,
    handle: (request) => {
      const user = request.store.namespaces.user(request.at('username'))
      if (!user) throw new Refusal('missing.username')
      return userBody(user, request.store, request.rights)
    },
  },
  createStar: { access: adminsSelf, handle: createStar },
  deleteStar: { access: adminsSelf, handle: deleteStar },
  listStarredRepos: {
    access: adminsSelf,
    handle: (request) => {
      const { page, next } = pageOf(starred(request), request.query('next_page'))
      return { repositories: page.map(starredBody), ...next }
    },
  },
}

function createStar(request: ApiRequest) {
  const [namespace, name] = [request.body.namespace as string, request.body.repository as string]
  const repository = request.store.repositories.find(namespace, name)
  if (!repository) throw new Refusal('refused.unknown-repository')
  mustSee(request, repository)
  repository.stars.add(request.user.name)
  return { namespace, repository: name }
}

function deleteStar(request: ApiRequest) {
  const { repository } = request
  mustSee(request, repository)
  if (!repository.stars.delete(request.user.name)) request.goOnIn('repeated')
  return undefined
}

// Shipping Quay lets a user star what they cannot see (recorded: createStar outsider).
function mustSee(request: ApiRequest, repository: Repository): void {
  if (!repository.isPublic && !request.rights.isVisible(repository)) request.goOnIn('outsider')
}

// A star outlives the right to see the repository, and must not stand in for it.
function* starred({ store, user, rights }: ApiRequest): Generator<Repository> {
  for (const repository of store.repositories.all())
    if (repository.stars.has(user.name) && (repository.isPublic || rights.isVisible(repository))) yield repository
}

function starredBody({ namespace, name, description, isPublic }: Repository) {
  return { namespace, name, description, is_public: isPublic }
}
