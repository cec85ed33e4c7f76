import { jsonOf } from '../client/call.js'
import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import type { Answer } from '../contract/answer.js'
import { InitError } from './init-error.js'

/** A browser session: what a person does in the web interface, without a browser. */
export class WebSession {
  readonly #cookies = new Map<string, string>()
  #csrfToken = ''

  private constructor(private readonly connection: Connection) {}

  /** @throws {InitError} when the server begins no session. */
  static async begin(connection: Connection): Promise<WebSession> {
    const session = new WebSession(connection)
    await session.#readToken()
    return session
  }

  /** @returns why the server refuses; undefined when the user is signed in. */
  async signIn(username: string, password: string): Promise<string | undefined> {
    const answer = await this.send('POST', '/api/v1/signin', { username, password })
    if (answer.status >= 300) return messageOf(answer)
    // The token may change with the session that the server begins for the user.
    await this.#readToken()
    return undefined
  }

  /** A request with a JSON body, or with none. */
  send(method: string, path: string, body?: unknown): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }
    return this.#request(method, path, json)
  }

  /** A form, as the pages of the web interface send it. */
  submit(path: string, fields: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams({ ...fields, _csrf_token: this.#csrfToken }).toString()
    return this.#request('POST', path, { body, type: 'application/x-www-form-urlencoded' })
  }

  async #readToken(): Promise<void> {
    const answer = await this.#request('GET', '/csrf_token', {})
    const token = (jsonOf(answer) as { csrf_token?: unknown } | undefined)?.csrf_token
    if (typeof token !== 'string')
      throw new InitError(`GET /csrf_token brought no token (status ${answer.status}), so nobody can sign in.`)
    this.#csrfToken = token
  }

  async #request(method: string, path: string, { body, type }: { body?: string; type?: string }): Promise<Answer> {
    const headers = {
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-csrf-token': this.#csrfToken,
      // Some installations take writes of a session only from scripts of their own pages.
      'x-requested-with': 'XMLHttpRequest',
      ...(type !== undefined && { 'content-type': type }),
    }
    const request = { method, path, headers, ...(body !== undefined && { body }) }
    const { answer } = await this.connection.send(request, { caller: 'init', recorder: new Recorder() })
    this.#keepCookies(answer.headers['set-cookie'] ?? '')
    return answer
  }

  /** Several Set-Cookie headers arrive as one, separated by commas; a date has a comma as well, but no `=` after it. */
  #keepCookies(header: string): void {
    for (const cookie of header.split(/,\s*(?=[^;,=\s]+=)/)) {
      const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value)
    }
  }
}

/** What the server says went wrong, in one line. */
export function messageOf(answer: Answer): string {
  const body = (jsonOf(answer) ?? {}) as Record<string, unknown>
  const text = [body.message, body.error_message, body.detail, body.error].find((each) => typeof each === 'string')
  return `${answer.status}${typeof text === 'string' ? ` ${text}` : ''}`
}
