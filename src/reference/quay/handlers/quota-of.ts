import type { ApiRequest } from '../api-request.js'
import { bytesOf } from '../bytes-of.js'
import { Refusal } from '../refusal.js'
import type { Quota, QuotaLimit } from '../store/quotas.js'

/** The quota of a namespace that the path names by its ID. @throws {Refusal} when the namespace has no such quota. */
export function quotaOf(request: ApiRequest, namespace: string): Quota {
  const found = request.store.quotas.of(namespace)
  if (!found || String(found.id) !== request.at('quota_id')) throw new Refusal('missing.quota_id')
  return found
}

/** The limit of `quota` that the path names. @throws {Refusal} when it has none of that ID. */
export function limitOf(request: ApiRequest, quota: Quota): QuotaLimit {
  const id = request.at('limit_id')
  const found = quota.limits.find((limit) => String(limit.id) === id)
  if (found) return found
  throw new Refusal(
    request.store.quotas.hasLimit(Number(id)) ? 'missing.limit_id.of-another-quota' : 'missing.limit_id',
  )
}

/** Sets the quota that a namespace has not. @throws {Refusal} when it has one. */
export function createQuota({ store, body }: ApiRequest, namespace: string) {
  if (store.quotas.of(namespace))
    throw new Refusal('refused.duplicate', `Organization quota for '${namespace}' already exists`)
  store.quotas.create(namespace, sizeIn(body) ?? 0)
  return 'Created'
}

/** What names no size changes nothing, and 0 is none. */
export function changeQuota({ body }: ApiRequest, quota: Quota): void {
  const bytes = sizeIn(body) ?? 0
  if (bytes > 0) quota.bytes = bytes
}

function sizeIn({ limit, limit_bytes: bytes }: Record<string, unknown>): number | undefined {
  return typeof limit === 'string' ? bytesOf(limit) : (bytes as number | undefined)
}
