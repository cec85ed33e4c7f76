import { createPublicKey, createVerify } from 'node:crypto'
import type { JsonWebKey } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { baseUrlOf } from './base-url.js'
import { bearerOf } from './auth/bearer.js'
import { bodyObject } from './body-object.js'
import type { Store } from './store/store.js'

interface KeyPath {
  Params: { service: string; kid: string }
  Querystring: { expiration?: string }
}

/** Where services present their keys, and look up those of others: beside the API (public source endpoints/keyserver). */
export function addKeyRoutes(server: FastifyInstance, store: Store): void {
  server.put('/keys/services/:service/keys/:kid', async (request: FastifyRequest<KeyPath>, reply) =>
    submit(store, request, reply),
  )
  server.get('/keys/services/:service/keys', async (request: FastifyRequest<KeyPath>, reply) => {
    const all = (await store.serviceKeys.all()).filter(({ service }) => service === request.params.service)
    const trusted = all.filter(({ approval, expiresAt }) => approval && (expiresAt?.getTime() ?? Infinity) > Date.now())
    return reply.type('application/json').send({ keys: trusted.map(({ kid, publicKey }) => ({ ...publicKey, kid })) })
  })
}

function submit(store: Store, request: FastifyRequest<KeyPath>, reply: FastifyReply) {
  const [{ service, kid }, { expiration }] = [request.params, request.query]
  const { kid: _, ...publicKey } = bodyObject(request) as JsonWebKey & { kid?: string }
  if (!isProof(bearerOf(request.headers.authorization) ?? '', publicKey, service, baseUrlOf(request)))
    return reply.status(400).send()
  store.serviceKeys.add({
    ...{ kid, service, name: '', metadata: { ip: request.ip }, publicKey, createdAt: new Date() },
    ...{ expiresAt: expiration === undefined ? null : new Date(Number(expiration) * 1000), approval: null },
  })
  return reply.status(202).send()
}

function isProof(token: string, jwk: JsonWebKey, service: string, audience: string): boolean {
  try {
    const [header = '', claims = '', signature = ''] = token.split('.')
    const { iss, aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
    if (iss !== service || aud !== audience || !(Number(exp) * 1000 > Date.now())) return false
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(key, signature, 'base64url')
  } catch {
    return false
  }
}
