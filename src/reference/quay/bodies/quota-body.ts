import type { Quota, QuotaLimit } from '../store/quotas.js'

const units = ['Byte', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/** A quota, as the operations on quotas show it. No default of the installation stands in for one that is missing. */
export function quotaBody(quota: Quota) {
  return {
    ...assignedQuota(quota),
    limit: withUnit(quota.bytes),
    default_config: false,
    default_config_exists: false,
  }
}

/** The same, as it is shown with its namespace. */
export function assignedQuota({ id, bytes, limits }: Quota) {
  return { id, limit_bytes: bytes, limits: limits.map(quotaLimitBody) }
}

export function quotaLimitBody({ id, type, percent }: QuotaLimit) {
  return { id, type, limit_percent: percent }
}

/** The quotas of a namespace: one at most. */
export function listOf<Body>(quota: Quota | undefined, body: (quota: Quota) => Body): Body[] {
  return quota ? [body(quota)] : []
}

function withUnit(bytes: number): string {
  const power = Math.max(
    units.findLastIndex((_, index) => bytes >= 1024 ** index),
    0,
  )
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`
}
