import { Connection } from '../client/connection.js'
import { expiredToken } from './expired-token.js'
import { InitError } from './init-error.js'
import type { InitSettings, Say } from './init-settings.js'
import { normalUser } from './normal-user.js'
import { planOf } from './plan.js'
import { MadeRecord } from './made-record.js'
import { superuserSession } from './superuser-session.js'
import { tokenFor, tokenSource } from './token-source.js'
import { userOfToken } from './verify-token.js'
import { WebSession } from './web-session.js'

/**
 * Makes what a run needs on a server: two normal users, and a token for every caller.
 *
 * @returns the variables; none for a dry run.
 * @throws {InitError}
 */
export async function initialize(settings: InitSettings, say: Say): Promise<Variables | undefined> {
  const connection = new Connection(settings.target, settings.transport)
  const record = new MadeRecord(settings.envFile, settings.target)
  try {
    const superuser = await superuserSession(connection, settings, record, say)
    if (settings.dryRun) {
      for (const step of await planOf(settings, superuser, record)) say(step)
      return undefined
    }
    if (!superuser) throw new InitError('Nobody is signed in.')
    return await makeAll(settings, { connection, superuser, record, say })
  } finally {
    await connection.close()
  }
}

type Variables = Record<string, string>

interface Making {
  connection: Connection
  superuser: WebSession
  record: MadeRecord
  say: Say
}

async function makeAll(settings: InitSettings, making: Making): Promise<Variables> {
  const { connection, superuser, record, say } = making
  const { scopes, mailDomain, target, urlVariable } = settings
  const ordinary = scopes.filter((scope) => scope !== 'super:user')
  // Both users first: whatever is wrong with them is known before anything else is made.
  const ownerSession = await signedIn(settings, 'owner', making)
  const outsiderSession = await signedIn(settings, 'outsider', making)
  const sourceOf = (session: WebSession, name: string) => tokenSource(session, name, mailDomain, record, say)
  const ofSuperuser = await sourceOf(superuser, settings.superuser.name)
  const owner = await sourceOf(ownerSession, settings.owner.name)
  const outsider = await sourceOf(outsiderSession, settings.outsider.name)
  const scoped: Variables = {}
  for (const scope of ordinary) scoped[scope] = await tokenFor(owner, [scope])
  const variables: Variables = {
    [urlVariable]: target,
    QUAY_SUPERUSER_TOKEN: await tokenFor(ofSuperuser, scopes),
    QUAY_OWNER_TOKEN: await tokenFor(owner, ordinary),
    QUAY_OUTSIDER_TOKEN: await tokenFor(outsider, ordinary),
    QUAY_SCOPED_TOKENS: JSON.stringify(scoped),
  }
  await mustBe(connection, variables.QUAY_SUPERUSER_TOKEN, settings.superuser.name)
  await mustBe(connection, variables.QUAY_OWNER_TOKEN, settings.owner.name)
  await mustBe(connection, variables.QUAY_OUTSIDER_TOKEN, settings.outsider.name)
  say(`made a token for each caller, and one for each of ${ordinary.length} scopes; the server accepts them`)
  const expired = await expiredToken(owner, ordinary)
  if ('reason' in expired) say(`left out QUAY_EXPIRED_TOKEN: ${expired.reason}`)
  else if ((await userOfToken(connection, expired.token)) !== undefined)
    say('left out QUAY_EXPIRED_TOKEN: the server still accepts a token whose second is over')
  else variables.QUAY_EXPIRED_TOKEN = expired.token
  return variables
}

async function signedIn(settings: InitSettings, role: 'owner' | 'outsider', making: Making): Promise<WebSession> {
  const { connection, superuser, record, say } = making
  const { name } = settings[role]
  const variable = `QUAY_${role.toUpperCase()}_PASSWORD`
  const { mailDomain } = settings
  const password = await normalUser(superuser, { ...settings[role], variable, mailDomain }, record, say)
  const session = await WebSession.begin(connection)
  const refusal = await session.signIn(name, password)
  if (refusal !== undefined) throw new InitError(`The user ${name} cannot sign in: ${refusal}.`)
  return session
}

async function mustBe(connection: Connection, token: string | undefined, user: string): Promise<void> {
  const actual = await userOfToken(connection, token ?? '')
  if (actual !== user)
    throw new InitError(`The server takes the new token of ${user} for one of ${actual ?? 'nobody'}.`)
}
