import { isDeepStrictEqual } from 'node:util'
import type { ApiRequest } from '../api-request.js'
import { adminsOrganization, adminsSelf } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { PrunePolicy, PruneSettings } from '../store/prune-policies.js'
import type { Handler, Handlers } from './handler.js'

type NamespaceOf = (request: ApiRequest) => string

const ofOrganization: NamespaceOf = (request) => request.at('orgname')
const ofUser: NamespaceOf = (request) => request.user.name

export const policyHandlers: Handlers = {
  listOrganizationAutoPrunePolicies: { access: adminsOrganization, handle: listing(ofOrganization) },
  createOrganizationAutoPrunePolicy: { access: adminsOrganization, handle: creating(ofOrganization) },
  getOrganizationAutoPrunePolicy: { access: adminsOrganization, handle: showing(ofOrganization) },
  updateOrganizationAutoPrunePolicy: { access: adminsOrganization, handle: updating(ofOrganization) },
  deleteOrganizationAutoPrunePolicy: { access: adminsOrganization, handle: deleting(ofOrganization) },
  listUserAutoPrunePolicies: { access: adminsSelf, handle: listing(ofUser) },
  createUserAutoPrunePolicy: { access: adminsSelf, handle: creating(ofUser) },
  getUserAutoPrunePolicy: { access: adminsSelf, handle: showing(ofUser) },
  updateUserAutoPrunePolicy: { access: adminsSelf, handle: updating(ofUser) },
  deleteUserAutoPrunePolicy: { access: adminsSelf, handle: deleting(ofUser) },
}

function listing(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => ({ policies: request.store.prunePolicies.of(namespaceOf(request)).map(policyBody) })
}

function creating(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const { prunePolicies } = request.store
    const namespace = namespaceOf(request)
    const settings = settingsOf(request)
    if (prunePolicies.of(namespace).some((policy) => isDeepStrictEqual(settingsIn(policy), settings)))
      throw new Refusal('refused.duplicate', 'Existing policy with same values for this namespace')
    return { uuid: prunePolicies.create(namespace, settings).uuid }
  }
}

function showing(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => policyBody(find(request, namespaceOf(request)))
}

function updating(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    Object.assign(find(request, namespaceOf(request)), settingsOf(request))
    return undefined
  }
}

function deleting(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const { uuid } = find(request, namespaceOf(request))
    request.store.prunePolicies.remove(uuid)
    return { uuid }
  }
}

function find(request: ApiRequest, namespace: string): PrunePolicy {
  const { prunePolicies } = request.store
  const uuid = request.at('policy_uuid')
  const found = prunePolicies.find(namespace, uuid)
  if (found) return found
  const isRepeated = request.operation.method === 'DELETE' && prunePolicies.wasDeleted(uuid)
  throw new Refusal(isRepeated ? 'repeated' : 'missing.policy_uuid')
}

function settingsOf({ body }: ApiRequest): PruneSettings {
  const { method, value, tagPattern = null, tagPatternMatches = true } = body as unknown as Partial<PruneSettings>
  if (method === undefined || value === undefined) throw new RangeError('The body gate asks for method and value.')
  const isAge = method === 'creation_date'
  if (isAge !== (typeof value === 'string'))
    throw new Refusal('refused.value-of-other-method', 'Invalid value given for method type')
  if (isAge && !/^\d+[smhdwy]$/.test(String(value)))
    throw new Refusal('refused.unknown-unit', 'Invalid value given for method type')
  return { method, value, tagPattern, tagPatternMatches }
}

function settingsIn({ method, value, tagPattern, tagPatternMatches }: PrunePolicy): PruneSettings {
  return { method, value, tagPattern, tagPatternMatches }
}

function policyBody(policy: PrunePolicy) {
  return { uuid: policy.uuid, ...settingsIn(policy) }
}
