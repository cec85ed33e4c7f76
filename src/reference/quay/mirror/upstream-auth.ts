import type { Mirror } from '../store/mirror.js'
import type { UpstreamAnswer } from './upstream-answer.js'
import { UpstreamError } from './upstream-error.js'

type Send = (url: string, authorization?: string) => Promise<UpstreamAnswer>

/**
 * The Authorization header that a registry's challenge asks for: the mirror's credentials themselves (Basic), or a token
 * that they buy (Bearer; "Token Authentication Specification"), anonymous where the mirror has none.
 *
 * @throws {UpstreamError} when the registry takes neither.
 */
export async function authorizationFor(
  challenge: string,
  { username, password }: Pick<Mirror, 'username' | 'password'>,
  repository: string,
  send: Send,
): Promise<string> {
  const basic =
    username === null ? undefined : `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`
  if (/^Basic\b/i.test(challenge)) {
    if (basic === undefined) throw new UpstreamError('the upstream asks for a user name and a password')
    return basic
  }
  const { realm, service } = parametersOf(challenge)
  if (realm === undefined) throw new UpstreamError(`the upstream asks for what is unknown: ${challenge}`)
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', `repository:${repository}:pull`)
  const { status, content } = await send(url.href, basic)
  if (status !== 200) throw new UpstreamError(`the upstream's token endpoint answered with ${status}`)
  const { token, access_token } = JSON.parse(content.toString('utf8')) as { token?: string; access_token?: string }
  return `Bearer ${token ?? access_token ?? ''}`
}

function parametersOf(challenge: string): Record<string, string | undefined> {
  return Object.fromEntries([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]))
}
