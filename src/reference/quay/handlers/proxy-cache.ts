import { request as send } from 'undici'
import type { ApiRequest } from '../api-request.js'
import { adminsOrganization, inOwnOrganization } from '../gates/access.js'
import { isForbiddenAddress } from '../mirror/forbidden-address.js'
import { Refusal } from '../refusal.js'
import type { ProxyCache } from '../store/account.js'
import type { Handlers } from './handler.js'

const day = 86_400
// A registry that answers nothing for so long cannot be cached.
const patience = 5000

/** Which upstream registry an organization caches. That is all: no image is passed on. */
export const proxyCacheHandlers: Handlers = {
  getProxyCacheConfig: {
    access: inOwnOrganization,
    handle: (request) => proxyCacheBody(request.store.namespaces.organization(request.at('orgname'))?.proxyCache),
  },
  createProxyCacheConfig: {
    access: adminsOrganization,
    handle: (request) => {
      request.organization.proxyCache = wanted(request)
      return 'Created'
    },
  },
  deleteProxyCacheConfig: {
    access: adminsOrganization,
    handle: ({ organization }) => {
      if (!organization.proxyCache) throw new Refusal('missing.configuration')
      organization.proxyCache = undefined
      return 'Deleted'
    },
  },
  validateProxyCacheConfig: { access: adminsOrganization, handle: validate },
}

/** @throws {Refusal} for an organization that caches already, and for a registry that must not be visited. */
function wanted({ organization, body }: ApiRequest): ProxyCache {
  const fields = body as { upstream_registry?: string; expiration_s?: number; insecure?: boolean }
  const { upstream_registry: upstreamRegistry = '', expiration_s: expiration = day, insecure = false } = fields
  if (organization.proxyCache) throw new Refusal('refused.duplicate', 'Proxy Cache Configuration already exists')
  if (isForbiddenAddress(hostOf(upstreamRegistry)))
    throw new Refusal('refused.forbidden-address', 'The provided registry URL is not allowed')
  // The top-level domain that never resolves (RFC 6761).
  if (/\.invalid(:\d+)?$/.test(hostOf(upstreamRegistry)))
    throw new Refusal('refused.unknown-host', `Cannot resolve hostname '${hostOf(upstreamRegistry)}'`)
  return { upstreamRegistry, expiration, insecure }
}

async function validate(request: ApiRequest) {
  const { upstreamRegistry, insecure } = wanted(request)
  const fields = request.body as { upstream_registry_username?: string; upstream_registry_password?: string }
  const { upstream_registry_username: user, upstream_registry_password: password = '' } = fields
  const basic = Buffer.from(`${user ?? ''}:${password}`).toString('base64')
  const status = await statusOf(`${insecure ? 'http' : 'https'}://${hostOf(upstreamRegistry)}/v2/`, {
    ...(user !== undefined && { authorization: `Basic ${basic}` }),
  })
  if (status === 200) return 'Valid'
  // As a running Quay: what was given of a user does not do, and the registry is there all the same.
  if (status === 401 && user !== undefined) return 'Anonymous'
  throw new Refusal('refused.unreachable', 'Failed to validate Proxy cache configuration')
}

async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  try {
    const { statusCode, body } = await send(url, { headers, headersTimeout: patience, bodyTimeout: patience })
    await body.dump()
    return statusCode
  } catch (error) {
    throw new Refusal('refused.unreachable', `Failed to reach the remote registry: ${(error as Error).message}`)
  }
}

function hostOf(registry: string): string {
  return registry.split('/')[0] ?? ''
}

function proxyCacheBody(config: ProxyCache | undefined) {
  return {
    upstream_registry: config?.upstreamRegistry ?? '',
    expiration_s: config?.expiration ?? '',
    insecure: config?.insecure ?? '',
  }
}
