import type { components } from '../../../src/contract/generated/quay.js'

type ServiceKey = components['schemas']['ServiceKey']

/** The key without what the account of whoever approved it stores, and may store: that changes meanwhile. */
export function withoutStorage({ approval, ...key }: ServiceKey) {
  const { quotas: _, quota_report: __, ...approver } = approval?.approver ?? {}
  return { ...key, approval: approval?.approver ? { ...approval, approver } : approval }
}
