import type { Caller } from '../auth/caller.js'
import { Rights } from '../auth/rights.js'
import { createRepository } from '../store/create-repository.js'
import { isRepositoryName } from '../store/name-rules.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { RegistryError } from './registry-error.js'
import type { GrantedAccess } from './registry-token.js'

/** Namespace and name in a scope or in a path of the registry API. */
export interface RepositoryPath {
  namespace: string
  name: string
}

const scopePattern = /^repository:(?<path>[\w.-]+(?:\/[\w.-]+)+):(?<actions>(?:push|pull|\*)(?:,(?:push|pull|\*))*)$/

/**
 * What a caller gets of what a scope asks for: never an error for too much, only fewer actions (recorded: auth-anon). A
 * push to a repository that does not exist creates it, where the caller may create one.
 *
 * @throws {RegistryError} when the scope cannot be read.
 */
export function grant(store: Store, caller: Caller, scope: string): GrantedAccess {
  const { path, actions } = scopePattern.exec(scope)?.groups ?? {}
  if (path === undefined || actions === undefined)
    throw new RegistryError(400, 'INVALID_REQUEST', `Unable to decode repository and actions: ${scope}`)
  const { namespace, name } = splitPath(path)
  if (!isRepositoryName(name)) throw new RegistryError(400, 'NAME_INVALID', `Invalid repository name: ${path}`)
  const asked = actions.split(',')
  const repository =
    store.repositories.find(namespace, name) ??
    (asked.includes('push') ? createOnPush(store, caller, { namespace, name }) : undefined)
  const granted = repository ? grantedIn(repository, new Rights(store, caller), caller) : []
  return { type: 'repository', name: path, actions: granted.filter((action) => asked.includes(action)) }
}

export function splitPath(path: string): RepositoryPath {
  const [namespace = '', ...name] = path.split('/')
  return { namespace, name: name.join('/') }
}

function createOnPush(store: Store, caller: Caller, { namespace, name }: RepositoryPath): Repository | undefined {
  if (caller.kind === 'nobody' || !store.namespaces.find(namespace)) return undefined
  if (!new Rights(store, caller).canCreateIn(namespace)) return undefined
  return createRepository(store, { namespace, name, description: null, isPublic: false }, caller.principal.name)
}

function grantedIn(repository: Repository, rights: Rights, caller: Caller): string[] {
  const { namespace, name, isPublic, state } = repository
  return [
    ...(rights.canWriteRepository(namespace, name) && takesPush(repository, caller) ? ['push'] : []),
    ...(isPublic || rights.canReadRepository(namespace, name) ? ['pull'] : []),
    ...(rights.canAdminRepository(namespace, name) && state === 'NORMAL' ? ['*'] : []),
  ]
}

/** A mirror takes pushes from its robot alone, a read-only repository from nobody (recorded: push to MIRROR, to READ_ONLY). */
function takesPush({ state, mirror }: Repository, caller: Caller): boolean {
  if (state === 'NORMAL') return true
  return state === 'MIRROR' && caller.kind === 'signed-in' && mirror?.robot === caller.principal.name
}
