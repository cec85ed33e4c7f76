import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a token lets its bearer do in one repository. */
export interface GrantedAccess {
  type: 'repository'
  /** `namespace/name`. */
  name: string
  actions: string[]
}

const key = randomBytes(32)
const lifetimeSeconds = 3600
const header = encode({ alg: 'HS256', typ: 'JWT' })

/** A bearer token of the registry: a signed list of rights, good for an hour whatever happens to the account meanwhile. */
export function signToken(subject: string, audience: string | undefined, access: GrantedAccess[]): string {
  const issuedAt = Math.floor(Date.now() / 1000)
  const claims = {
    iss: 'quay',
    aud: audience,
    sub: subject,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    access,
  }
  const content = `${header}.${encode(claims)}`
  return `${content}.${signatureOf(content)}`
}

/** @returns undefined when the token was not issued by this server for `service`, or has expired. */
export function accessIn(token: string, service: string): GrantedAccess[] | undefined {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const expected = Buffer.from(signatureOf(`${head}.${claims}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const { aud, exp, access } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as {
    aud?: string
    exp: number
    access: GrantedAccess[]
  }
  return aud === service && exp * 1000 > Date.now() ? access : undefined
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function signatureOf(content: string): string {
  return createHmac('sha256', key).update(content).digest('base64url')
}
