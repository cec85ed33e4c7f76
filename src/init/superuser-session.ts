import type { Connection } from '../client/connection.js'
import { InitError } from './init-error.js'
import type { InitSettings, Say } from './init-settings.js'
import type { MadeRecord } from './made-record.js'
import { messageOf, WebSession } from './web-session.js'

/**
 * Signs the superuser in; on a new installation, which knows nobody yet, makes that account first.
 *
 * @throws {InitError} when neither is possible, or the user is no superuser.
 */
export async function superuserSession(
  connection: Connection,
  { superuser: { name, password }, mailDomain, dryRun }: InitSettings,
  record: MadeRecord,
  say: Say,
): Promise<WebSession | undefined> {
  let session = await WebSession.begin(connection)
  const refusal = await session.signIn(name, password)
  if (refusal !== undefined) {
    if (dryRun) {
      say(`${name} cannot sign in (${refusal}): on a new installation, the account would be made`)
      return undefined
    }
    const body = { username: name, password, email: `${name}@${mailDomain}`, access_token: false }
    const answer = await session.send('POST', '/api/v1/user/initialize', body)
    if (answer.status >= 300)
      throw new InitError(
        `${name} cannot sign in (${refusal}), and this is no new installation either (${messageOf(answer)}).`,
      )
    record.add({ made: 'superuser', name })
    say(`made the superuser ${name}: this was a new installation`)
    // The server may have signed the new account in, and with that taken the session's CSRF token away.
    session = await WebSession.begin(connection)
    const again = await session.signIn(name, password)
    if (again !== undefined) throw new InitError(`${name} was made and cannot sign in: ${again}.`)
  }
  const asked = await session.send('GET', `/api/v1/superuser/users/${encodeURIComponent(name)}`)
  if (asked.status >= 300)
    throw new InitError(
      `${name} signed in, but is no superuser (${messageOf(asked)}); the server's configuration names its superusers.`,
    )
  return session
}
