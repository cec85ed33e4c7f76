import { randomToken } from './random-token.js'

export interface OAuthApplication {
  clientId: string
  clientSecret: string
  /** The organization that it belongs to. */
  organization: string
  name: string
  description: string
  applicationUri: string
  redirectUri: string
  avatarEmail: string | null
}

/** OAuth applications of organizations, by their client id. */
export class OAuthApplications {
  readonly #known = new Map<string, OAuthApplication>()

  create(given: Omit<OAuthApplication, 'clientId' | 'clientSecret'>): OAuthApplication {
    const application = { ...given, clientId: randomToken(20), clientSecret: randomToken(40) }
    this.#known.set(application.clientId, application)
    return application
  }

  find(clientId: string): OAuthApplication | undefined {
    return this.#known.get(clientId)
  }

  of(organization: string): OAuthApplication[] {
    return [...this.#known.values()].filter((each) => each.organization === organization)
  }

  remove(clientId: string): void {
    this.#known.delete(clientId)
  }
}
