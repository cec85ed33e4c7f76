import type { SessionObject } from '../contract/document.js'
import { CallerUnavailable } from './caller-unavailable.js'
import type { Connection } from './connection.js'
import type { Credentials } from './credentials.js'
import type { Recorder } from './recorder.js'

/**
 * Opens a browser session: a cookie, and the CSRF token that writes send back with it.
 *
 * @throws {CallerUnavailable} when the target offers none: the callers that need it cannot exist there.
 */
export async function openSession(
  connection: Connection,
  session: SessionObject,
  caller: string,
  recorder: Recorder,
): Promise<Credentials> {
  const { answer } = await connection.send({ method: 'GET', path: session.path }, { caller, recorder })
  const token = tokenIn(answer.body, session.field)
  const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  if (token === undefined || cookie === '')
    throw new CallerUnavailable(
      `GET ${session.path} gave no session (status ${answer.status}): it must set a cookie and answer "${session.field}".`,
    )
  return {
    headers: { cookie, [session.header]: token },
    shown: { cookie: '$SESSION_COOKIE', [session.header]: '$CSRF_TOKEN' },
  }
}

function tokenIn(body: string, field: string): string | undefined {
  try {
    const value = (JSON.parse(body) as Record<string, unknown>)[field]
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
