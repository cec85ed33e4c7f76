import type { RepositoryRole } from './repository.js'
import { randomToken } from './random-token.js'

/** An access token of one repository, as the guide has them; shipping servers have none any more. */
export interface RepositoryToken {
  repository: string
  code: string
  friendlyName: string
  role: RepositoryRole
}

export class RepositoryTokens {
  readonly #known = new Map<string, RepositoryToken>()
  readonly #deleted = new Set<string>()

  create(repository: string, friendlyName: string): RepositoryToken {
    const token: RepositoryToken = { repository, code: randomToken(64), friendlyName, role: 'read' }
    this.#known.set(token.code, token)
    return token
  }

  of(repository: string): RepositoryToken[] {
    return [...this.#known.values()].filter((token) => token.repository === repository)
  }

  find(repository: string, code: string): RepositoryToken | undefined {
    const token = this.#known.get(code)
    return token?.repository === repository ? token : undefined
  }

  wasDeleted(code: string): boolean {
    return this.#deleted.has(code)
  }

  remove(code: string): void {
    if (this.#known.delete(code)) this.#deleted.add(code)
  }
}
