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
    const session: Session = { csrfToken: newCsrfToken(), user: undefined }
    this.#open.set(id, session)
    return { id, session }
  }

  /** The session becomes the user's, with a new CSRF token: whoever knew the one of before gains nothing by it. */
  signIn(session: Session, user: string): void {
    Object.assign(session, { user, csrfToken: newCsrfToken() })
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#open.get(id)
  }
}

function newCsrfToken(): string {
  return randomBytes(24).toString('base64url')
}
