import type { ApiRequest } from '../api-request.js'
import { listOf, quotaBody } from '../bodies/quota-body.js'
import { administersInstallation } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Handler, Handlers } from './handler.js'
import { changeQuota, createQuota, quotaOf } from './quota-of.js'

const create: Handler = {
  access: administersInstallation,
  handle: (request) => createQuota(request, namespaceOf(request)),
}

const list: Handler = {
  access: administersInstallation,
  handle: (request) => listOf(request.store.quotas.of(namespaceOf(request)), quotaBody),
}

const change: Handler = {
  access: administersInstallation,
  handle: (request) => {
    const quota = quotaOf(request, namespaceOf(request))
    changeQuota(request, quota)
    return quotaBody(quota)
  },
}

const remove: Handler = {
  access: administersInstallation,
  handle: (request) => {
    request.store.quotas.remove(quotaOf(request, namespaceOf(request)).namespace)
    return undefined
  },
}

/** Quotas as a superuser sets them: of organizations and of users alike, whatever the names of the operations. */
export const superuserQuotaHandlers: Handlers = {
  createUserQuotaSuperUser: create,
  listUserQuotaSuperUser: list,
  changeUserQuotaSuperUser: change,
  deleteUserQuotaSuperUser: remove,
  createOrganizationQuotaSuperUser: create,
  listOrganizationQuotaSuperUser: list,
  changeOrganizationQuotaSuperUser: change,
  deleteOrganizationQuotaSuperUser: remove,
}

function namespaceOf(request: ApiRequest): string {
  const found = request.store.namespaces.find(request.at('namespace'))
  if (!found) throw new Refusal('missing.namespace')
  return found.name
}
