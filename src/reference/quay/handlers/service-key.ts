import type { ApiRequest } from '../api-request.js'
import { serviceKeyBody } from '../bodies/service-key-body.js'
import { administersInstallation } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Approval, ServiceKey } from '../store/service-keys.js'
import type { Handlers } from './handler.js'

/** The keys by which services prove who they are. */
export const serviceKeyHandlers: Handlers = {
  createServiceKey: { access: administersInstallation, handle: create },
  listServiceKeys: {
    access: administersInstallation,
    handle: async ({ store }) => ({
      keys: (await store.serviceKeys.all()).map((key) => serviceKeyBody(key, store)),
    }),
  },
  getServiceKey: {
    access: administersInstallation,
    handle: (request) => serviceKeyBody(keyOf(request), request.store),
  },
  updateServiceKey: { access: administersInstallation, handle: change },
  approveServiceKey: { access: administersInstallation, handle: approve },
  deleteServiceKey: {
    access: administersInstallation,
    handle: (request) => {
      request.store.serviceKeys.remove(keyOf(request).kid)
      return undefined
    },
  },
}

async function create(request: ApiRequest) {
  const { service, notes = '', metadata = {} } = request.body as { service?: string; notes?: string; metadata?: object }
  if (service === undefined || !/^[a-z0-9_]+$/.test(service)) throw new Refusal('refused.invalid-service', '')
  const { key, publicPem, privatePem } = await request.store.serviceKeys.create({
    service,
    name: nameIn(request) ?? '',
    metadata: { ...metadata, created_by: 'Quay Superuser Panel', creator: request.user.name, ip: '127.0.0.1' },
    expiresAt: expirationIn(request) ?? null,
    approval: approvalBy(request, notes),
  })
  return { kid: key.kid, name: key.name, service, public_key: publicPem, private_key: privatePem }
}

function change(request: ApiRequest) {
  const key = keyOf(request)
  const [name, expiresAt] = [nameIn(request), expirationIn(request)]
  if (expiresAt !== undefined) key.expiresAt = expiresAt
  if (name !== undefined) key.name = name
  Object.assign(key.metadata, request.body.metadata)
  return serviceKeyBody(key, request.store)
}

// What was approved stays approved, by whom it was.
function approve(request: ApiRequest): undefined {
  const key = keyOf(request)
  key.approval ??= approvalBy(request, (request.body.notes ?? '') as string)
  return undefined
}

function approvalBy({ user }: ApiRequest, notes: string): Approval {
  return { approver: user.name, type: 'SUPERUSER', approvedAt: new Date(), notes }
}

function keyOf(request: ApiRequest): ServiceKey {
  const found = request.store.serviceKeys.find(request.at('kid'))
  if (!found) throw new Refusal('missing.kid')
  return found
}

function nameIn({ body }: ApiRequest): string | undefined {
  const { name } = body as { name?: string }
  if (name !== undefined && !/^[\s a-zA-Z0-9\-_:/]*$/.test(name))
    throw new Refusal('refused.invalid-name', `Invalid service key friendly name: ${name}`)
  return name
}

/** @returns undefined where none is named, null for never. */
function expirationIn({ body }: ApiRequest): Date | null | undefined {
  const { expiration } = body as { expiration?: unknown }
  // Where the guide alone counts, it may be of any type.
  if (typeof expiration !== 'number') return expiration === null ? null : undefined
  const date = new Date(expiration * 1000)
  if (date.getTime() <= Date.now())
    throw new Refusal('refused.past-expiration', 'Expiration date cannot be in the past')
  return date
}
