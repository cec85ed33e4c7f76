import type { Store } from './store/store.js'

/** Makes the users that a run needs, with a token for each of its callers. @returns the variables that hold the tokens. */
export function seed(store: Store, scopes: readonly string[]): Record<string, string> {
  const [maintainer, guest, outsider] = ['maintainer', 'guest', 'outsider'].map((name) => store.addUser(name))
  if (!maintainer || !guest || !outsider) return {}
  const scoped = Object.fromEntries(scopes.map((scope) => [scope, store.issue(maintainer, [scope]).text]))
  return {
    GITLAB_TOKEN: store.issue(maintainer, ['api']).text,
    GITLAB_GUEST_TOKEN: store.issue(guest, ['api']).text,
    GITLAB_OUTSIDER_TOKEN: store.issue(outsider, ['api']).text,
    GITLAB_SCOPED_TOKENS: JSON.stringify(scoped),
    GITLAB_EXPIRED_TOKEN: store.issue(maintainer, ['api'], { expiresAt: Date.now() - 1000 }).text,
  }
}

/** What a new installation has: one administrator, who can make everything else. @returns the variable with the token. */
export function seedAdministrator(store: Store): Record<string, string> {
  return { GITLAB_ADMIN_TOKEN: store.issue(store.addUser('root', true), ['api']).text }
}
