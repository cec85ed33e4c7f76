import type { FastifyReply, FastifyRequest } from 'fastify'
import { bearerOf } from '../auth/bearer.js'
import { baseUrlOf } from '../base-url.js'
import type { Repository } from '../store/repository.js'
import { isFull } from '../store/storage-use.js'
import type { Store } from '../store/store.js'
import { splitPath } from './grant.js'
import { nameUnknown, quotaExceeded, unauthorized } from './registry-error.js'
import { accessIn } from './registry-token.js'
import type { GrantedAccess } from './registry-token.js'

export type Action = 'pull' | 'push'

/** One request below `/v2/<name>/`. */
export class RegistryRequest {
  readonly #access: GrantedAccess[] | undefined

  constructor(
    readonly store: Store,
    /** `namespace/name`. */
    readonly path: string,
    private readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {
    const token = bearerOf(request.headers.authorization)
    this.#access = token === undefined ? undefined : accessIn(token, request.host)
  }

  get method(): string {
    return this.request.method
  }

  get body(): Buffer {
    return (this.request.body as Buffer | undefined) ?? Buffer.alloc(0)
  }

  get baseUrl(): string {
    return baseUrlOf(this.request)
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name]
    return Array.isArray(value) ? value[0] : value
  }

  query(name: string): string | undefined {
    const value = (this.request.query as Record<string, string | string[] | undefined>)[name]
    return Array.isArray(value) ? value[0] : value
  }

  /** The repository, when the token lets its bearer do `action` in it. @throws {RegistryError} */
  repository(action: Action): Repository {
    if (!this.may(action, this.path)) throw unauthorized()
    const { namespace, name } = splitPath(this.path)
    const found = this.store.repositories.find(namespace, name)
    if (!found) throw nameUnknown()
    return found
  }

  /** The repository, when there is room in its namespace for more. @throws {RegistryError} */
  repositoryWithRoom(): Repository {
    const repository = this.repository('push')
    if (isFull(this.store, repository.namespace)) throw quotaExceeded()
    return repository
  }

  may(action: Action, path: string): boolean {
    const granted = this.#access?.find((each) => each.name === path)?.actions ?? []
    return granted.includes(action) || granted.includes('*')
  }
}
