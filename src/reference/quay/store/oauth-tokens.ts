import { randomToken } from './random-token.js'

export interface OAuthToken {
  user: string
  scopes: ReadonlySet<string>
  expiresAt: number
  /** Client id of the application that it was made for; it ends with it. */
  application: string | undefined
}

const lifetime = 10 * 365 * 24 * 3600 * 1000

/** OAuth access tokens. */
export class OAuthTokens {
  readonly #issued = new Map<string, OAuthToken>()

  issue(user: string, scopes: Iterable<string>, expiresAt = Date.now() + lifetime, application?: string): string {
    const token = randomToken(40)
    this.#issued.set(token, { user, scopes: new Set(scopes), expiresAt, application })
    return token
  }

  find(token: string): OAuthToken | undefined {
    return this.#issued.get(token)
  }

  revokeOf(application: string): void {
    for (const [token, issued] of this.#issued) if (issued.application === application) this.#issued.delete(token)
  }
}
