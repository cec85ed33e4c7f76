import type { FastifyRequest } from 'fastify'

/** The JSON object in a request body, for the few routes that no contract describes; empty for anything else. */
export function bodyObject(request: FastifyRequest): Record<string, unknown> {
  try {
    const value = JSON.parse((request.body as Buffer | undefined)?.toString('utf8') ?? '') as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}
