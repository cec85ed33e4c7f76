import { timingSafeEqual } from 'node:crypto'
import { authenticate } from '../auth/authenticate.js'
import type { SignedIn } from '../auth/caller.js'
import { passwordMatches } from '../store/password.js'
import type { Store } from '../store/store.js'
import { RegistryError } from './registry-error.js'

/** The user names that stand for an OAuth token, or an application token, in place of the password. */
const oauthUser = '$oauthtoken'
const appUser = '$app'

/**
 * The account that a Basic header signs in: a user with a password, an OAuth token or an application token, or a robot with its token.
 *
 * @throws {RegistryError} when it signs in nobody.
 */
export function signIn(store: Store, authorization: string): SignedIn {
  const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(authorization) ?? []
  const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const found = signInBy(user, store)(store, password)
  if (!found) throw new RegistryError(401, 'UNAUTHORIZED', messageFor(user))
  return found
}

function signInBy(user: string, { lacks }: Store): (store: Store, password: string) => SignedIn | undefined {
  if (user === oauthUser) return byOAuthToken
  if (user === appUser && !lacks.has('app-tokens')) return byAppToken
  return (store, password) => byName(store, user, password)
}

function byAppToken(store: Store, code: string): SignedIn | undefined {
  const user = store.namespaces.user(store.appTokens.byCode(code)?.user ?? '')
  return user && { kind: 'signed-in', principal: user, scopes: 'all' }
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
  return user?.enabled && passwordMatches(store.encryption.opened(password) ?? password, user.password)
    ? { kind: 'signed-in', principal: user, scopes: 'all' }
    : undefined
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// Worded as Quay words it, which tells a robot from a user by the plus sign.
function messageFor(user: string): string {
  if (user === oauthUser || user === appUser) return 'Invalid token'
  return user.includes('+')
    ? `Could not find robot with username: ${user} and supplied password.`
    : 'Invalid Username or Password'
}
