import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Contract } from '../../contract/contract.js'
import type { Operation } from '../../contract/operation.js'
import { Api } from './api.js'
import { authenticate, sessionCookie } from './auth/authenticate.js'
import type { Caller } from './auth/caller.js'
import { lackedFields } from './bodies/lacked-fields.js'
import { baseUrlOf } from './base-url.js'
import { createHandlers } from './handlers/handlers.js'
import { sendPayload } from './send-payload.js'
import type { Store } from './store/store.js'

/** Registers one route for every operation of the contract that needs nothing which the server lacks. */
export function addApiRoutes(server: FastifyInstance, whole: Contract, store: Store): void {
  const contract = whole.without([...store.lacks])
  const api = new Api(contract, store, createHandlers(contract), lackedFields(whole, store.lacks))
  for (const operation of contract.operations.values()) {
    const route = { method: operation.method, url: routeOf(operation) }
    // A session begins and ends by routes of its own.
    if (server.hasRoute(route)) continue
    server.route({
      ...route,
      handler: (request, reply) => answer(api, store, operation, request, reply),
    })
  }
}

async function answer(api: Api, store: Store, operation: Operation, request: FastifyRequest, reply: FastifyReply) {
  const envelope = {
    operation,
    path: pathParameters(operation, request.params as Record<string, string>),
    query: request.query as Record<string, string | string[] | undefined>,
    caller: callerOf(store, request, operation.kind === 'write'),
    ip: request.ip,
    baseUrl: baseUrlOf(request),
  }
  const raw = { contentType: request.headers['content-type'], content: request.body as Buffer | undefined }
  const { status, ...payload } = await api.answer(envelope, raw)
  return sendPayload(reply, status, payload)
}

export function callerOf(store: Store, request: FastifyRequest, writes: boolean): Caller {
  const csrfToken = request.headers['x-csrf-token']
  return authenticate(store, {
    authorization: request.headers.authorization,
    session: request.cookies[sessionCookie],
    csrfToken: Array.isArray(csrfToken) ? csrfToken[0] : csrfToken,
    writes,
  })
}

// A reserved parameter spans two segments of the path: namespace and name (RFC 6570, reserved expansion).
function routeOf(operation: Operation): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    isReserved(operation, name) ? `:${name}_namespace/:${name}_name` : `:${name}`,
  )
}

function pathParameters(operation: Operation, parameters: Record<string, string>): Record<string, string> {
  const path: Record<string, string> = {}
  for (const { name, in: place } of operation.parameters) {
    if (place !== 'path') continue
    path[name] = isReserved(operation, name)
      ? `${parameters[`${name}_namespace`] ?? ''}/${parameters[`${name}_name`] ?? ''}`
      : (parameters[name] ?? '')
  }
  return path
}

function isReserved({ parameters }: Operation, name: string): boolean {
  return parameters.find((parameter) => parameter.name === name)?.['x-reserved'] === true
}
