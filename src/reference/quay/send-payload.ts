import type { FastifyReply } from 'fastify'
import type { Payload } from './bodies/refusal-body.js'

export function sendPayload(reply: FastifyReply, status: number, { contentType, text }: Payload): FastifyReply {
  return reply.status(status).header('content-type', contentType).send(text)
}
