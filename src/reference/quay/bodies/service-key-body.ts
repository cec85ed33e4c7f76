import type { ServiceKey } from '../store/service-keys.js'
import type { Store } from '../store/store.js'
import { installUserBody } from './install-user-body.js'

/** The public half of a key, and who approved it. */
export function serviceKeyBody(key: ServiceKey, store: Store) {
  const { kid, name, service, publicKey, metadata, createdAt, expiresAt } = key
  return {
    ...{ kid, name, service, metadata },
    jwk: { ...publicKey, kid },
    created_date: createdAt.toUTCString(),
    expiration_date: expiresAt?.toUTCString() ?? null,
    rotation_duration: null,
    approval: approvalBody(key, store),
  }
}

function approvalBody({ approval }: ServiceKey, store: Store) {
  if (!approval) return null
  const approver = approval.approver === null ? undefined : store.namespaces.user(approval.approver)
  return {
    approver: approver ? installUserBody(approver, store) : null,
    approval_type: `ServiceKeyApprovalType.${approval.type}`,
    approved_date: approval.approvedAt.toUTCString(),
    notes: approval.notes,
  }
}
