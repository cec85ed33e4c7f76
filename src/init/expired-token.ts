import { setTimeout as sleep } from 'node:timers/promises'
import { jsonOf } from '../client/call.js'
import type { TokenSource } from './token-source.js'
import { messageOf } from './web-session.js'

/**
 * A token that has expired. Releases that take the lifetime of a token make one that lives for a second; no other way is
 * offered to a client.
 *
 * @returns the token, or why there is none.
 */
export async function expiredToken(
  { session, organization, clientId }: TokenSource,
  scopes: readonly string[],
): Promise<{ token: string } | { reason: string }> {
  const path = `/api/v1/organization/${encodeURIComponent(organization)}/applications/${clientId}/tokens`
  const body = { name: 'expired', scope: scopes.join(' '), expiration: 1 }
  const answer = await session.send('POST', path, body)
  const { token, expires_at: expires } = (jsonOf(answer) ?? {}) as { token?: unknown; expires_at?: unknown }
  if (answer.status >= 300 || typeof token !== 'string')
    return { reason: `this release makes no token with a lifetime (${messageOf(answer)})` }
  // The only thing to wait for is the second of its life; whether it has expired is verified with all the others.
  if (typeof expires === 'string') await sleep(1500)
  return { token }
}
