import type { FastifyInstance } from 'fastify'
import { json } from './bodies/refusal-body.js'
import { sendPayload } from './send-payload.js'
import type { Store } from './store/store.js'

/** The files of exported logs: whoever was told where one lies may fetch it (asked of a running Project Quay). */
export function addExportedLogsRoute(server: FastifyInstance, store: Store): void {
  server.get<{ Params: { id: string } }>('/exportedlogs/:id', async ({ params }, reply) => {
    const content = store.logExports.get(params.id)
    if (content) return sendPayload(reply, 200, json(content))
    reply.callNotFound()
    return reply
  })
}
