import { randomUUID } from 'node:crypto'
import type { Repository } from './repository.js'
import { TagHistory } from './tag-history.js'

/** Every repository, by namespace and name. */
export class Repositories {
  readonly #named = new Map<string, Repository>()
  readonly #deleted = new Set<string>()
  #lastId = 0

  find(namespace: string, name: string): Repository | undefined {
    return this.#named.get(`${namespace}/${name}`)
  }

  /** In the order in which they were made. */
  all(): IterableIterator<Repository> {
    return this.#named.values()
  }

  of(namespace: string): Repository[] {
    return [...this.#named.values()].filter((each) => each.namespace === namespace)
  }

  /** @param creator gets the role `admin` on what it made, as in Quay. */
  create(given: Pick<Repository, 'namespace' | 'name' | 'description' | 'isPublic'>, creator: string): Repository {
    const repository: Repository = {
      ...given,
      id: (this.#lastId += 1),
      state: 'NORMAL',
      statusToken: randomUUID(),
      permissions: new Map([[creator, 'admin']]),
      teamPermissions: new Map(),
      stars: new Set(),
      tags: new TagHistory(),
      manifests: new Map(),
      labels: new Map(),
      blobs: new Set(),
      mirror: undefined,
      notifications: new Map(),
    }
    this.#named.set(pathOf(repository), repository)
    this.#deleted.delete(pathOf(repository))
    return repository
  }

  /** Everything in a namespace is found under the new name of it, and nothing under the old one. */
  renameNamespace(namespace: string, name: string): void {
    for (const repository of this.of(namespace)) {
      this.#named.delete(pathOf(repository))
      repository.namespace = name
      this.#named.set(pathOf(repository), repository)
    }
  }

  wasDeleted(namespace: string, name: string): boolean {
    return this.#deleted.has(`${namespace}/${name}`)
  }

  remove(repository: Repository): void {
    if (this.#named.delete(pathOf(repository))) this.#deleted.add(pathOf(repository))
  }
}

export function pathOf({ namespace, name }: Pick<Repository, 'namespace' | 'name'>): string {
  return `${namespace}/${name}`
}
