import type { FastifyRequest } from 'fastify'
import { baseUrlOf } from '../base-url.js'

/** The WWW-Authenticate header that sends a client to the token endpoint. */
export function challengeFor(request: FastifyRequest): string {
  const scope = scopeOf(request)
  const where = `Bearer realm="${baseUrlOf(request)}/v2/auth",service="${request.host}"`
  return scope === undefined ? where : `${where},scope="${scope}"`
}

// What the request would have needed: reads pull, everything else pushes too.
function scopeOf({ method, url }: FastifyRequest): string | undefined {
  const name = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url)?.[1]
  const actions = method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'
  return name === undefined ? undefined : `repository:${name}:${actions}`
}
