import type { Operation } from '../../contract/operation.js'
import type { Caller } from './auth/caller.js'
import { Rights } from './auth/rights.js'
import type { Organization, Team, User } from './store/account.js'
import type { Repository } from './store/repository.js'
import type { Store } from './store/store.js'
import { hasScope } from './auth/scopes.js'
import { Refusal } from './refusal.js'

/** What a request carries, before any gate has looked at it. */
export interface Envelope {
  operation: Operation
  /** Path parameters, decoded. */
  path: Record<string, string>
  query: Record<string, string | string[] | undefined>
  caller: Caller
  /** Address that the request came from. */
  ip: string
  /** Scheme and authority by which the server was reached. */
  baseUrl: string
}

/** One request for an operation of the contract, as the handlers see it. */
export class ApiRequest {
  readonly operation: Operation
  readonly caller: Caller
  readonly ip: string
  readonly baseUrl: string
  readonly rights: Rights
  /** The valid body; empty until the body gate has passed. */
  body: Record<string, unknown> = {}

  constructor(
    private readonly envelope: Envelope,
    readonly store: Store,
    /** Whether the contract counts a situation among the successes of this operation. */
    readonly isSuccess: (situation: string) => boolean,
  ) {
    this.operation = envelope.operation
    this.caller = envelope.caller
    this.ip = envelope.ip
    this.baseUrl = envelope.baseUrl
    this.rights = new Rights(store, envelope.caller)
  }

  /** A path parameter. */
  at(name: string): string {
    const value = this.envelope.path[name]
    if (value === undefined) throw new RangeError(`${this.operation.id} has no path parameter "${name}".`)
    return value
  }

  /** The last value of a query parameter. */
  query(name: string): string | undefined {
    const value = this.envelope.query[name]
    return Array.isArray(value) ? value.at(-1) : value
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.query(name)
    return value === undefined ? otherwise : ['true', '1', 't', 'yes', 'y', 'on'].includes(value.toLowerCase())
  }

  integer(name: string, otherwise: number): number {
    const value = Number.parseInt(this.query(name) ?? '', 10)
    return Number.isNaN(value) ? otherwise : value
  }

  /** @throws {Refusal} when nobody is signed in. */
  get user(): User {
    if (this.rights.user) return this.rights.user
    throw this.denial()
  }

  /** Namespace and name in the path parameter `repository`. */
  get repositoryPath(): { namespace: string; name: string } {
    const [namespace = '', ...name] = this.at('repository').split('/')
    return { namespace, name: name.join('/') }
  }

  /** @throws {Refusal} when the path names none. */
  get repository(): Repository {
    const { namespace, name } = this.repositoryPath
    const found = this.store.repositories.find(namespace, name)
    if (!found) throw new Refusal('missing.repository')
    return found
  }

  /** @throws {Refusal} when the path names none. */
  get organization(): Organization {
    const found = this.store.namespaces.organization(this.at('orgname'))
    if (!found) throw new Refusal('missing.orgname')
    return found
  }

  /** A team of the organization in the path. @throws {Refusal} when the path names none. */
  get team(): Team {
    const name = this.at('teamname')
    const found = this.organization.teams.get(name)
    if (!found) throw new Refusal('missing.teamname', `Team '${name}' is not a team in org '${this.organization.name}'`)
    return found
  }

  /** The situation of a caller who may not. */
  denial(): Refusal {
    return new Refusal(this.situation ?? 'outsider')
  }

  /** Why the credentials alone do not do, whoever owns what; undefined when they do. */
  get situation(): string | undefined {
    const { caller, operation } = this
    if (caller.kind === 'nobody') return caller.situation
    return operation.scope === undefined || hasScope(caller.scopes, operation.scope) ? undefined : 'wrong-scope'
  }

  /** @throws {Refusal} unless `allowed`. */
  require(allowed: boolean): void {
    if (!allowed) throw this.denial()
  }

  /** The same request, as if no token limited it. */
  withEveryScope(): ApiRequest {
    const { caller } = this
    const unlimited: Caller = caller.kind === 'signed-in' ? { ...caller, scopes: 'all' } : caller
    return new ApiRequest({ ...this.envelope, caller: unlimited }, this.store, this.isSuccess)
  }

  /** Goes on in a situation that the contract counts among the successes. @throws {Refusal} when it does not. */
  goOnIn(situation: string): void {
    if (!this.isSuccess(situation)) throw new Refusal(situation)
  }
}
