import { jsonOf } from '../client/call.js'
import { InitError } from './init-error.js'
import type { Say } from './init-settings.js'
import { makeNamed } from './make-named.js'
import type { MadeRecord } from './made-record.js'
import { messageOf } from './web-session.js'
import type { WebSession } from './web-session.js'

const application = 'quay-conformance'
// Where the server would send a browser; nobody goes there, the token is read from the answer.
const redirectUri = 'https://quay-conformance.invalid/token'

/** Where tokens of one user come from: an OAuth application, in an organization that this user administers. */
export interface TokenSource {
  session: WebSession
  organization: string
  clientId: string
}

export function organizationOf(user: string): string {
  return `${application}-${user}`
}

/**
 * Each user gets an organization and an application of their own. A token can be had only by who administers the organization
 * of its application, and the callers must have nothing in common. An application of an earlier init is replaced: that
 * ends its tokens.
 */
export async function tokenSource(
  session: WebSession,
  user: string,
  mailDomain: string,
  record: MadeRecord,
  say: Say,
): Promise<TokenSource> {
  const organization = organizationOf(user)
  const at = `/api/v1/organization/${encodeURIComponent(organization)}`
  if ((await session.send('GET', at)).status >= 300) {
    const body = { name: organization, email: `${organization}@${mailDomain}` }
    const make = () => session.send('POST', '/api/v1/organization/', body)
    await makeNamed({ made: 'organization', name: organization }, record, make, say)
    say(`made the organization ${organization}`)
  }
  const made = { made: 'application', name: application, organization } as const
  if (record.has(made)) await removeApplications(session, at)
  record.add(made)
  const body = { name: application, description: 'Tokens for quay-conformance', redirect_uri: redirectUri }
  const answer = await session.send('POST', `${at}/applications`, body)
  const clientId = (jsonOf(answer) as { client_id?: unknown } | undefined)?.client_id
  if (answer.status >= 300 || typeof clientId !== 'string')
    throw new InitError(`The OAuth application of ${organization} could not be made: ${messageOf(answer)}.`)
  return { session, organization, clientId }
}

/** Removes init's own applications from an organization. */
export async function removeApplications(session: WebSession, at: string): Promise<void> {
  const listed = jsonOf(await session.send('GET', `${at}/applications`)) as
    { applications?: { name: string; client_id: string }[] } | undefined
  for (const { name, client_id } of listed?.applications ?? [])
    if (name === application) await session.send('DELETE', `${at}/applications/${client_id}`)
}

/**
 * A token, as the page gives it on which a user lets an application act for them.
 *
 * @throws {InitError}
 */
export async function tokenFor({ session, clientId }: TokenSource, scopes: readonly string[]): Promise<string> {
  const answer = await session.submit('/oauth/authorizeapp', {
    response_type: 'token',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
  })
  const token = new URLSearchParams(answer.headers.location?.split('#')[1] ?? '').get('access_token')
  if (answer.status !== 302 || token === null)
    throw new InitError(`/oauth/authorizeapp gave no token for ${scopes.join(' ')}: ${messageOf(answer)}.`)
  return token
}
