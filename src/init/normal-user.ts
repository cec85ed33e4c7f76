import { randomBytes } from 'node:crypto'
import { jsonOf } from '../client/call.js'
import { InitError } from './init-error.js'
import type { Say } from './init-settings.js'
import { makeNamed } from './make-named.js'
import type { MadeRecord } from './made-record.js'
import { messageOf } from './web-session.js'
import type { WebSession } from './web-session.js'

interface NormalUser {
  name: string
  /** Its password, when it exists and is not init's own. */
  password?: string
  /** Environment variable of that password. */
  variable: string
  mailDomain: string
}

/**
 * A normal user, made by the superuser when there is none of the name.
 *
 * @returns a password that lets it sign in.
 * @throws {InitError} when the name is somebody else's and no password is known: a foreign password is never changed.
 */
export async function normalUser(
  superuser: WebSession,
  { name, password, variable, mailDomain }: NormalUser,
  record: MadeRecord,
  say: Say,
): Promise<string> {
  const path = `/api/v1/superuser/users/${encodeURIComponent(name)}`
  const asked = await superuser.send('GET', path)
  if (asked.status < 300) {
    if (password !== undefined) return password
    if (!record.has({ made: 'user', name }))
      throw new InitError(
        `The user ${name} exists and was not made by init: set ${variable} to its password, or name another user.`,
      )
    const changed = randomBytes(18).toString('base64url')
    const answer = await superuser.send('PUT', path, { password: changed })
    if (answer.status >= 300) throw new InitError(`The user ${name} got no new password: ${messageOf(answer)}.`)
    say(`the user ${name} is there already; gave it a new password`)
    return changed
  }
  const body = { username: name, email: `${name}@${mailDomain}` }
  const make = () => superuser.send('POST', '/api/v1/superuser/users/', body)
  const answer = await makeNamed({ made: 'user', name }, record, make, say)
  const given = (jsonOf(answer) as { password?: unknown } | undefined)?.password
  if (typeof given !== 'string') throw new InitError(`The user ${name} was made, but the answer holds no password.`)
  say(`made the user ${name}`)
  return given
}
