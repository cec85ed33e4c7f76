import type { ApiRequest } from '../api-request.js'
import { listOf, quotaBody, quotaLimitBody } from '../bodies/quota-body.js'
import { adminsSelf, hasFullAccess, inOwnOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Quota, QuotaLimitType } from '../store/quotas.js'
import type { Handlers } from './handler.js'
import { changeQuota, createQuota, limitOf, quotaOf } from './quota-of.js'

export const namespaceQuotaHandlers: Handlers = {
  listUserQuota: { access: adminsSelf, handle: ({ store, user }) => listOf(store.quotas.of(user.name), quotaBody) },
  getUserQuota: { access: adminsSelf, handle: (request) => quotaBody(ownQuota(request)) },
  listUserQuotaLimit: { access: adminsSelf, handle: (request) => limitsOf(ownQuota(request)) },
  getUserQuotaLimit: {
    access: adminsSelf,
    handle: (request) => {
      const quota = ownQuota(request)
      limitOf(request, quota)
      return quotaBody(quota)
    },
  },
  listOrganizationQuota: {
    access: inOwnOrganization,
    handle: ({ store, organization }) => listOf(store.quotas.of(organization.name), quotaBody),
  },
  getOrganizationQuota: { access: inOwnOrganization, handle: (request) => quotaBody(quotaIn(request)) },
  createOrganizationQuota: {
    access: hasFullAccess,
    handle: (request) => createQuota(request, request.organization.name),
  },
  changeOrganizationQuota: {
    access: hasFullAccess,
    handle: (request) => {
      const quota = quotaIn(request)
      changeQuota(request, quota)
      return quotaBody(quota)
    },
  },
  deleteOrganizationQuota: {
    access: hasFullAccess,
    handle: (request) => {
      request.store.quotas.remove(quotaIn(request).namespace)
      return undefined
    },
  },
  listOrganizationQuotaLimit: { access: inOwnOrganization, handle: (request) => limitsOf(quotaIn(request)) },
  getOrganizationQuotaLimit: {
    access: inOwnOrganization,
    handle: (request) => quotaLimitBody(limitOf(request, quotaIn(request))),
  },
  createOrganizationQuotaLimit: { access: hasFullAccess, handle: createLimit },
  changeOrganizationQuotaLimit: { access: hasFullAccess, handle: changeLimit },
  deleteOrganizationQuotaLimit: {
    access: hasFullAccess,
    handle: (request) => {
      const quota = quotaIn(request)
      const limit = limitOf(request, quota)
      quota.limits.splice(quota.limits.indexOf(limit), 1)
      return undefined
    },
  },
}

function ownQuota(request: ApiRequest): Quota {
  return quotaOf(request, request.user.name)
}

// The name of a user will do: how else would a user's quota get limits (recorded: createOrganizationQuotaLimit user-namespace)?
function quotaIn(request: ApiRequest): Quota {
  const namespace = request.store.namespaces.find(request.at('orgname'))
  if (!namespace) throw new Refusal('missing.orgname')
  return quotaOf(request, namespace.name)
}

function limitsOf({ limits }: Quota) {
  return limits.map(quotaLimitBody)
}

interface LimitFields {
  type: QuotaLimitType
  threshold_percent: number
}

function createLimit(request: ApiRequest) {
  const quota = quotaIn(request)
  const { type, threshold_percent: percent } = request.body as unknown as LimitFields
  refuseMoreThanAll(percent)
  if (quota.limits.some((limit) => limit.type === type && limit.percent === percent))
    throw new Refusal('refused.duplicate', 'Quota limit already exists')
  request.store.quotas.addLimit(quota, type, percent)
  return 'Created'
}

function changeLimit(request: ApiRequest) {
  const quota = quotaIn(request)
  const limit = limitOf(request, quota)
  const { type, threshold_percent: percent } = request.body as Partial<LimitFields>
  refuseMoreThanAll(percent)
  Object.assign(limit, { type: type ?? limit.type, percent: percent ?? limit.percent })
  return quotaBody(quota)
}

// The guide knows no bound; a share is one of a hundred all the same.
function refuseMoreThanAll(percent = 0): void {
  if (percent > 100) throw new Refusal('malformed.bound.threshold_percent.maximum')
}
