import { randomUUID } from 'node:crypto'
import type { ApiRequest } from '../api-request.js'
import { adminsOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { applicationOf } from './application.js'
import type { WaysInHandlers } from './handler.js'

const longest = 315_576_000

/** Tokens with a lifetime, which releases after 3.18 make for an application (recorded: createOrganizationApplicationToken). */
export const applicationTokenHandlers: WaysInHandlers = {
  createOrganizationApplicationToken: { access: adminsOrganization, handle: create },
}

function create(request: ApiRequest) {
  const { clientId } = applicationOf(request)
  const { name, scope, expiration = longest } = request.body as { name: string; scope: string; expiration?: number }
  const scopes = scope.replaceAll(',', ' ').split(' ').filter(Boolean)
  if (scopes.includes('super:user') && (!request.user.superuser || request.store.lacks.has('superuser')))
    throw new Refusal('outsider')
  const now = Date.now()
  const expiresAt = now + Math.min(expiration, longest) * 1000
  return {
    uuid: randomUUID(),
    name,
    scope: scopes.join(' '),
    expires_at: new Date(expiresAt).toISOString(),
    created: new Date(now).toISOString(),
    created_by: request.user.name,
    last_accessed: null,
    token: request.store.oauthTokens.issue(request.user.name, scopes, expiresAt, clientId),
  }
}
