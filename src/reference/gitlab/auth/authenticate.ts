import type { Operation } from '../../../contract/operation.js'
import { Refusal } from '../refusal.js'
import type { Store } from '../store/store.js'
import type { User } from '../store/user.js'

/**
 * Who asks, by the token in either of the two headers; undefined for nobody.
 *
 * @throws {Refusal} when the token is unknown, revoked or too old, or lacks the scope.
 */
export function authenticate(
  store: Store,
  { scope }: Operation,
  headers: Record<string, string | string[] | undefined>,
): User | undefined {
  const text = [headers['private-token'] ?? headers.authorization].flat()[0]?.replace(/^Bearer /i, '')
  if (text === undefined || text === '') return undefined
  const token = store.tokens.get(text)
  if (!token) throw new Refusal('invalid-token', '401 Unauthorized')
  if (token.isRevoked) throw new Refusal('expired-token', 'Token was revoked. You have to re-authorize from the user.')
  if (token.expiresAt !== undefined && token.expiresAt <= Date.now())
    throw new Refusal('expired-token', 'Token is expired. You can either do re-authorization or token refresh.')
  if (scope !== undefined && !sufficient(scope).some((each) => token.scopes.includes(each)))
    throw new Refusal('wrong-scope', 'The request requires higher privileges than provided by the access token.')
  return token.user
}

/** The scopes of which each is enough where `scope` is asked for. */
function sufficient(scope: string): string[] {
  return scope === 'api' ? ['api'] : scope === 'read_user' ? ['read_user', 'read_api', 'api'] : [scope, 'api']
}
