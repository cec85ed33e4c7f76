import type { FastifyInstance } from 'fastify'
import { html } from './bodies/refusal-body.js'
import { sendPayload } from './send-payload.js'

// What the web framework of Quay says of a path that it does not know (recorded: getRepo bad:nonamespace).
const notFound = '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n'

/** A path that no route serves: 308 to the same path with a slash at its end, and there an HTML page. */
export function addUnknownRoute(server: FastifyInstance): void {
  server.setNotFoundHandler(async (request, reply) => {
    const { pathname, search } = new URL(request.url, 'http://localhost')
    if (!pathname.endsWith('/') && pathname.startsWith('/api/')) void reply.header('location', `${pathname}/${search}`)
    return sendPayload(reply, reply.hasHeader('location') ? 308 : 404, html(notFound))
  })
}
