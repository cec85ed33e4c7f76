import type { Namespace, Organization, User } from './account.js'

// A deleted name stays taken until garbage collection frees it: 20 to 60 seconds on a running Quay.
const garbageCollectionDelay = 20_000

/** Users and organizations share one space of names. */
export class Namespaces {
  readonly #named = new Map<string, Namespace>()
  readonly #deletedAt = new Map<string, number>()
  readonly #ids = new WeakMap<Namespace, number>()
  #lastId = 0

  find(name: string): Namespace | undefined {
    return this.#named.get(name)
  }

  user(name: string): User | undefined {
    const found = this.#named.get(name)
    return found?.kind === 'user' ? found : undefined
  }

  organization(name: string): Organization | undefined {
    const found = this.#named.get(name)
    return found?.kind === 'organization' ? found : undefined
  }

  users(): User[] {
    return [...this.#named.values()].filter((each) => each.kind === 'user')
  }

  organizations(): Organization[] {
    return [...this.#named.values()].filter((each) => each.kind === 'organization')
  }

  organizationsOf(user: string): Organization[] {
    return this.organizations().filter((each) => [...each.teams.values()].some((team) => team.members.has(user)))
  }

  /** Whether a user or robot belongs to a team of the organization. */
  isMember(organization: string, name: string): boolean {
    const teams = [...(this.organization(organization)?.teams.values() ?? [])]
    return teams.some(({ members }) => members.has(name))
  }

  /** Whether a user has the address; organizations may share one. */
  emailTaken(email: string): boolean {
    return [...this.#named.values()].some((each) => each.kind === 'user' && each.email === email)
  }

  /** Whether the name was deleted so short a time ago that nobody may have it. */
  awaitsCollection(name: string): boolean {
    const deletedAt = this.#deletedAt.get(name)
    return deletedAt !== undefined && Date.now() < deletedAt + garbageCollectionDelay
  }

  wasDeleted(name: string): boolean {
    return this.#deletedAt.has(name)
  }

  /** Grows with every namespace made: lists are in this order. */
  idOf(namespace: Namespace): number {
    return this.#ids.get(namespace) ?? 0
  }

  add(namespace: Namespace): void {
    this.#ids.set(namespace, (this.#lastId += 1))
    this.#named.set(namespace.name, namespace)
    this.#deletedAt.delete(namespace.name)
  }

  /** The old name is free at once. */
  rename(namespace: Namespace, name: string): void {
    this.#named.delete(namespace.name)
    namespace.name = name
    this.#named.set(name, namespace)
  }

  remove(name: string): void {
    if (this.#named.delete(name)) this.#deletedAt.set(name, Date.now())
  }
}
