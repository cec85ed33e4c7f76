import { randomUUID } from 'node:crypto'
import { randomToken } from './random-token.js'

/** A token that stands in for a user's password. It never expires. */
export interface AppToken {
  uuid: string
  user: string
  title: string
  code: string
  createdAt: Date
}

const codeLength = 120

/** The application tokens of every user. */
export class AppTokens {
  readonly #known = new Map<string, AppToken>()

  create(user: string, title: string): AppToken {
    const token = { uuid: randomUUID(), user, title, code: randomToken(codeLength), createdAt: new Date() }
    this.#known.set(token.uuid, token)
    return token
  }

  of(user: string): AppToken[] {
    return [...this.#known.values()].filter((token) => token.user === user)
  }

  find(uuid: string): AppToken | undefined {
    return this.#known.get(uuid)
  }

  byCode(code: string): AppToken | undefined {
    return [...this.#known.values()].find((token) => token.code === code)
  }

  remove(uuid: string): void {
    this.#known.delete(uuid)
  }
}
