import { randomToken } from './random-token.js'

export interface OAuthToken {
  user: string
  scopes: ReadonlySet<string>
  expiresAt: number
}

const lifetime = 10 * 365 * 24 * 3600 * 1000

/** OAuth access tokens. */
export class OAuthTokens {
  readonly #issued = new Map<string, OAuthToken>()

  issue(user: string, scopes: Iterable<string>, expiresAt = Date.now() + lifetime): string {
    const token = randomToken(40)
    this.#issued.set(token, { user, scopes: new Set(scopes), expiresAt })
    return token
  }

  find(token: string): OAuthToken | undefined {
    return this.#issued.get(token)
  }
}
