import type { Store } from '../store/store.js'
import { bearerOf } from './bearer.js'
import { anonymous } from './caller.js'
import type { Caller } from './caller.js'

export const sessionCookie = 'session'

/** What a request says of who makes it. */
export interface Evidence {
  authorization: string | undefined
  session: string | undefined
  csrfToken: string | undefined
  /** Whether the request would change something. */
  writes: boolean
}

/**
 * A token is looked at first; whoever sends none may have a session. A session without its CSRF token does not do for a
 * write: such a request might come from another site (recorded: signinUser no-csrf).
 */
export function authenticate(store: Store, { authorization, session, csrfToken, writes }: Evidence): Caller {
  const bearer = bearerOf(authorization)
  if (bearer !== undefined) return byToken(store, bearer)
  const found = store.sessions.find(session)
  if (!found || (writes && found.csrfToken !== csrfToken)) return anonymous
  const user = found.user === undefined ? undefined : store.namespaces.user(found.user)
  return user?.enabled
    ? { kind: 'signed-in', principal: user, scopes: 'all' }
    : { kind: 'nobody', situation: 'visitor' }
}

function byToken(store: Store, bearer: string): Caller {
  const token = store.oauthTokens.find(bearer)
  const user = token && store.namespaces.user(token.user)
  if (!token || !user?.enabled) return { kind: 'nobody', situation: 'invalid-token' }
  if (token.expiresAt <= Date.now()) return { kind: 'nobody', situation: 'expired-token' }
  return { kind: 'signed-in', principal: user, scopes: token.scopes }
}
