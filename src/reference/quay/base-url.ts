import type { FastifyRequest } from 'fastify'

/** Scheme and authority by which the server was reached. */
export function baseUrlOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}
