import { randomUUID } from 'node:crypto'

/** What makes a tag old, and which tags a policy is for. */
export interface PruneSettings {
  method: string
  value: number | string
  tagPattern: string | null
  tagPatternMatches: boolean
}

export interface PrunePolicy extends PruneSettings {
  uuid: string
  namespace: string
}

/** The policies by which namespaces lose old tags. */
export class PrunePolicies {
  readonly #named = new Map<string, PrunePolicy>()
  readonly #deleted = new Set<string>()

  of(namespace: string): PrunePolicy[] {
    return [...this.#named.values()].filter((policy) => policy.namespace === namespace)
  }

  find(namespace: string, uuid: string): PrunePolicy | undefined {
    const found = this.#named.get(uuid)
    return found?.namespace === namespace ? found : undefined
  }

  create(namespace: string, settings: PruneSettings): PrunePolicy {
    const policy = { uuid: randomUUID(), namespace, ...settings }
    this.#named.set(policy.uuid, policy)
    return policy
  }

  wasDeleted(uuid: string): boolean {
    return this.#deleted.has(uuid)
  }

  remove(uuid: string): void {
    if (this.#named.delete(uuid)) this.#deleted.add(uuid)
  }
}
