import { createHash, createPublicKey, generateKeyPair } from 'node:crypto'
import type { JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'

/** A key by which a service proves who it is. The private half is kept nowhere. */
export interface ServiceKey {
  kid: string
  name: string
  service: string
  publicKey: JsonWebKey
  metadata: Record<string, unknown>
  createdAt: Date
  /** Null for one that never expires. */
  expiresAt: Date | null
  approval: Approval | null
}

export interface Approval {
  /** Name of a user; null where the server approved it by itself. */
  approver: string | null
  type: 'SUPERUSER' | 'AUTOMATIC'
  approvedAt: Date
  notes: string
}

type NewKey = Pick<ServiceKey, 'name' | 'service' | 'metadata' | 'expiresAt' | 'approval'>

// Short: it guards nothing, and longer ones take many times as long to make.
const modulusLength = 1024

/** The keys of services, in the order in which they were made. The first is that of the server itself. */
export class ServiceKeys {
  readonly #known = new Map<string, ServiceKey>()
  #own: Promise<unknown> | undefined

  /** Makes both halves of a key. */
  async create(given: NewKey): Promise<{ key: ServiceKey; publicPem: string; privatePem: string }> {
    const { publicKey: publicPem, privateKey: privatePem } = await promisify(generateKeyPair)('rsa', {
      modulusLength,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    })
    const publicKey = createPublicKey(publicPem).export({ format: 'jwk' })
    const key = { ...given, kid: thumbprint(publicKey), publicKey, createdAt: new Date() }
    this.add(key)
    return { key, publicPem, privatePem }
  }

  /** A key that a service made itself. */
  add(key: ServiceKey): void {
    this.#known.set(key.kid, key)
  }

  async all(): Promise<ServiceKey[]> {
    // Made with the first request that may show it: a server that is asked for nothing of the kind is ready sooner.
    await (this.#own ??= this.#createOwn())
    return [...this.#known.values()]
  }

  find(kid: string): ServiceKey | undefined {
    return this.#known.get(kid)
  }

  remove(kid: string): void {
    this.#known.delete(kid)
  }

  #createOwn() {
    const approval: Approval = { approver: null, type: 'AUTOMATIC', approvedAt: new Date(), notes: '' }
    return this.create({ name: 'the server', service: 'quay', metadata: {}, expiresAt: null, approval })
  }
}

/** The name that a key has by itself (RFC 7638). */
function thumbprint({ e, kty, n }: JsonWebKey): string {
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url')
}
