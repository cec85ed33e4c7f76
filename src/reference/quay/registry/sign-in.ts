import { timingSafeEqual } from 'node:crypto'
import { authenticate } from '../auth/authenticate.js'
import type { SignedIn } from '../auth/caller.js'
import { passwordMatches } from '../store/password.js'
import type { Store } from '../store/store.js'
import { RegistryError } from './registry-error.js'

/** The user name that stands for an OAuth token in place of the password. */
const oauthUser = '$oauthtoken'

/**
 * The account that a Basic header signs in: a user with a password or an OAuth token, or a robot with its token.
 *
 * @throws {RegistryError} when it signs in nobody.
 */
export function signIn(store: Store, authorization: string): SignedIn {
  const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(authorization) ?? []
  const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const found = user === oauthUser ? byOAuthToken(store, password) : byName(store, user, password)
  if (!found) throw new RegistryError(401, 'UNAUTHORIZED', messageFor(user))
  return found
}

function byOAuthToken(store: Store, token: string): SignedIn | undefined {
  const caller = authenticate(store, {
    authorization: `Bearer ${token}`,
    session: undefined,
    csrfToken: undefined,
    writes: false,
  })
  return caller.kind === 'signed-in' ? caller : undefined
}

function byName(store: Store, name: string, password: string): SignedIn | undefined {
  const robot = store.robots.find(name)
  if (robot) return same(robot.token, password) ? { kind: 'signed-in', principal: robot, scopes: 'all' } : undefined
  const user = store.namespaces.user(name)
  return user && passwordMatches(password, user.password)
    ? { kind: 'signed-in', principal: user, scopes: 'all' }
    : undefined
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// Worded as Quay words it, which tells a robot from a user by the plus sign.
function messageFor(user: string): string {
  if (user === oauthUser) return 'Invalid token'
  return user.includes('+')
    ? `Could not find robot with username: ${user} and supplied password.`
    : 'Invalid Username or Password'
}
