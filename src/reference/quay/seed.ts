import { createUser } from './store/create-user.js'
import { randomToken } from './store/random-token.js'
import type { Store } from './store/store.js'

/**
 * Makes the accounts that a run needs, with a token for each of its callers.
 *
 * @param scopes every scope of the contract.
 * @returns the environment variables that hold the tokens.
 */
export function seed(store: Store, scopes: string[]): Record<string, string> {
  const ordinary = scopes.filter((scope) => scope !== 'super:user')
  for (const name of ['superuser', 'owner', 'outsider'])
    store.namespaces.add(
      createUser({
        name,
        email: `${name}@example.com`,
        password: randomToken(20),
        superuser: name === 'superuser',
      }),
    )
  const issue = (user: string, allowed: string[], expiresAt?: number) =>
    store.oauthTokens.issue(user, allowed, expiresAt)
  const scoped = Object.fromEntries(ordinary.map((scope) => [scope, issue('owner', [scope])]))
  return {
    QUAY_SUPERUSER_TOKEN: issue('superuser', scopes),
    QUAY_OWNER_TOKEN: issue('owner', ordinary),
    QUAY_OUTSIDER_TOKEN: issue('outsider', ordinary),
    QUAY_SCOPED_TOKENS: JSON.stringify(scoped),
    QUAY_EXPIRED_TOKEN: issue('owner', ordinary, Date.now() - 1000),
  }
}
