export type QuotaLimitType = 'Warning' | 'Reject'

/** What happens when a share of a quota is used up. */
export interface QuotaLimit {
  id: number
  type: QuotaLimitType
  percent: number
}

/** How much storage a namespace may use. */
export interface Quota {
  id: number
  namespace: string
  bytes: number
  limits: QuotaLimit[]
}

/** The quotas of namespaces, one at most for each. */
export class Quotas {
  readonly #ofNamespace = new Map<string, Quota>()
  #lastId = 0
  #lastLimitId = 0

  of(namespace: string): Quota | undefined {
    return this.#ofNamespace.get(namespace)
  }

  create(namespace: string, bytes: number): Quota {
    const quota = { id: (this.#lastId += 1), namespace, bytes, limits: [] }
    this.#ofNamespace.set(namespace, quota)
    return quota
  }

  addLimit(quota: Quota, type: QuotaLimitType, percent: number): void {
    quota.limits.push({ id: (this.#lastLimitId += 1), type, percent })
  }

  /** Whether some quota has the limit. */
  hasLimit(id: number): boolean {
    return [...this.#ofNamespace.values()].some(({ limits }) => limits.some((limit) => limit.id === id))
  }

  renameNamespace(namespace: string, name: string): void {
    const quota = this.of(namespace)
    if (quota && this.#ofNamespace.delete(namespace)) this.#ofNamespace.set(name, { ...quota, namespace: name })
  }

  remove(namespace: string): void {
    this.#ofNamespace.delete(namespace)
  }
}
