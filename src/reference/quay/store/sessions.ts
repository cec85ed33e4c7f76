import { randomBytes } from 'node:crypto'

/** A browser session; a visitor until somebody signs in with it. */
export interface Session {
  csrfToken: string
  user: string | undefined
}

/** Browser sessions, by the value of their cookie. */
export class Sessions {
  readonly #open = new Map<string, Session>()

  begin(): { id: string; session: Session } {
    const id = randomBytes(24).toString('base64url')
    const session: Session = { csrfToken: randomBytes(24).toString('base64url'), user: undefined }
    this.#open.set(id, session)
    return { id, session }
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#open.get(id)
  }
}
