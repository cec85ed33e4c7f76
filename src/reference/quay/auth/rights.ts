import type { Team, TeamRole, User } from '../store/account.js'
import type { Repository, RepositoryRole } from '../store/repository.js'
import type { Store } from '../store/store.js'
import type { Caller } from './caller.js'
import { covers, limitRepositoryRole, limitTeamRole, limitUserRole } from './scopes.js'
import type { Scopes } from './scopes.js'

/** What a caller may do: the roles of the account, limited by the scopes of the token. */
export class Rights {
  readonly #scopes: Scopes
  readonly #name: string | undefined

  constructor(
    private readonly store: Store,
    private readonly caller: Caller,
  ) {
    this.#scopes = caller.kind === 'signed-in' ? caller.scopes : new Set<string>()
    this.#name = caller.kind === 'signed-in' ? caller.principal.name : undefined
  }

  /** The user who makes the request; undefined for nobody and for robots. */
  get user(): User | undefined {
    return this.caller.kind === 'signed-in' && this.caller.principal.kind === 'user' ? this.caller.principal : undefined
  }

  /** Superusers administer the installation, when their token says so. */
  get isSuperuser(): boolean {
    if (this.user?.superuser !== true || this.store.lacks.has('superuser')) return false
    return this.#scopes === 'all' || this.#scopes.has('super:user')
  }

  /** A superuser to whom everything is open that users own (FEATURE_SUPERUSERS_FULL_ACCESS). */
  get hasFullAccess(): boolean {
    return this.isSuperuser && !this.store.lacks.has('superuser-full-access')
  }

  canReadRepository(namespace: string, name: string): boolean {
    return this.#onRepository(namespace, name, 'read')
  }

  canWriteRepository(namespace: string, name: string): boolean {
    return this.#onRepository(namespace, name, 'write')
  }

  canAdminRepository(namespace: string, name: string): boolean {
    return this.#onRepository(namespace, name, 'admin')
  }

  canCreateIn(namespace: string): boolean {
    const role = this.#teamRole(namespace)
    return this.hasFullAccess || role === 'creator' || role === 'admin'
  }

  isOrganizationAdmin(organization: string): boolean {
    return this.hasFullAccess || this.#teamRole(organization) === 'admin'
  }

  isOrganizationMember(organization: string): boolean {
    return this.hasFullAccess || this.#teamRole(organization) !== undefined
  }

  canReadUser(name: string): boolean {
    return this.#userRole(name) !== undefined
  }

  canAdminUser(name: string): boolean {
    return this.#userRole(name) === 'admin'
  }

  /** By account alone, whatever the scopes: Quay's lists do not ask for scopes (recorded: listRepos wrong_scope). */
  isVisible(repository: Repository): boolean {
    return this.hasFullAccess || this.#accountRole(repository.namespace, repository) !== undefined
  }

  /** The same, of a superuser too: Quay's search knows of none (recorded: conductSearch superuser_other). */
  isOwnOrShared(repository: Repository): boolean {
    return this.#accountRole(repository.namespace, repository) !== undefined
  }

  #onRepository(namespace: string, name: string, needed: RepositoryRole): boolean {
    if (this.hasFullAccess) return true
    const role = this.#accountRole(namespace, this.store.repositories.find(namespace, name))
    return role !== undefined && covers(limitRepositoryRole(role, this.#scopes), needed)
  }

  #accountRole(namespace: string, repository: Repository | undefined): RepositoryRole | undefined {
    if (this.#name === undefined) return undefined
    if (this.#accountTeamRole(namespace) === 'admin') return 'admin'
    return repository && this.#givenRole(namespace, repository, this.#name)
  }

  // The highest of what was given to the account itself and to each of its teams.
  #givenRole(
    namespace: string,
    { permissions, teamPermissions }: Repository,
    name: string,
  ): RepositoryRole | undefined {
    const roles = [permissions.get(name), ...this.#teams(namespace, name).map((team) => teamPermissions.get(team.name))]
    return (['admin', 'write', 'read'] as const).find((role) => roles.includes(role))
  }

  #teams(namespace: string, name: string): Team[] {
    const teams = [...(this.store.namespaces.organization(namespace)?.teams.values() ?? [])]
    return teams.filter((team) => team.members.has(name))
  }

  #teamRole(namespace: string): TeamRole | undefined {
    const role = this.#accountTeamRole(namespace)
    return role && limitTeamRole(role, this.#scopes)
  }

  // Everybody is the admin of the namespace of their own name.
  #accountTeamRole(namespace: string): TeamRole | undefined {
    if (this.#name === undefined) return undefined
    if (this.user?.name === namespace) return 'admin'
    const roles = this.#teams(namespace, this.#name).map((team) => team.role)
    return (['admin', 'creator', 'member'] as const).find((role) => roles.includes(role))
  }

  #userRole(name: string) {
    return this.user?.name === name ? limitUserRole('admin', this.#scopes) : undefined
  }
}
