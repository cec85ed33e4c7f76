import type { Store } from './store.js'

/** Removes an OAuth application, and with it the tokens that were made for it. */
export function removeApplication({ oauthApplications, oauthTokens }: Store, clientId: string): void {
  oauthApplications.remove(clientId)
  oauthTokens.revokeOf(clientId)
}
