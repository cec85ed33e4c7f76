import type { ApiRequest } from '../api-request.js'
import { adminsRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { RepositoryRole } from '../store/repository.js'
import { pathOf } from '../store/repositories.js'
import type { RepositoryToken } from '../store/repository-tokens.js'
import type { Handler, Handlers } from './handler.js'

export const repositoryTokenHandlers: Handlers = {
  createToken: whereThereAreAny(({ store, repository, body }) =>
    shown(store.repositoryTokens.create(pathOf(repository), (body.friendlyName ?? '') as string)),
  ),
  listRepoTokens: whereThereAreAny(({ store, repository }) => ({
    tokens: Object.fromEntries(
      store.repositoryTokens.of(pathOf(repository)).map((token) => [token.code, shown(token)]),
    ),
  })),
  getTokens: whereThereAreAny((request) => shown(find(request))),
  changeToken: whereThereAreAny((request) => {
    const token = find(request)
    token.role = (request.body.role ?? token.role) as RepositoryRole
    return shown(token)
  }),
  deleteToken: whereThereAreAny((request) => {
    request.store.repositoryTokens.remove(find(request).code)
    return undefined
  }),
}

// Whatever the request names, a server without such tokens says so.
function whereThereAreAny(handle: Handler['handle']): Handler {
  return {
    access: adminsRepository,
    handle: (request) => {
      if (!request.isSuccess('success'))
        throw new Refusal('success', 'Handling of access tokens is no longer supported')
      return handle(request)
    },
  }
}

function find(request: ApiRequest): RepositoryToken {
  const { repositoryTokens } = request.store
  const code = request.at('code')
  const found = repositoryTokens.find(pathOf(request.repository), code)
  if (found) return found
  const isRepeated = request.operation.method === 'DELETE' && repositoryTokens.wasDeleted(code)
  throw new Refusal(isRepeated ? 'repeated' : 'missing.code')
}

function shown({ code, friendlyName, role }: RepositoryToken) {
  return { code, friendlyName, role }
}
