import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '../../contract/operation.js'
import { authenticate } from './auth/authenticate.js'
import { refusalBody } from './bodies/refusal-body.js'
import type { Answer, Handlers, Instance } from './call.js'
import { mirrorHandlers } from './handlers/mirror.js'
import { projectHandlers } from './handlers/project.js'
import { userHandlers } from './handlers/user.js'
import { readAttributes, readQuery } from './parameters/read-parameters.js'
import { Refusal } from './refusal.js'

const handlers: Handlers = { ...mirrorHandlers, ...projectHandlers, ...userHandlers }

/** Registers one route for every operation of the contract. */
export function addApiRoutes(server: FastifyInstance, instance: Instance): void {
  for (const operation of instance.contract.operations.values())
    server.route({
      method: operation.method,
      url: operation.path.replace(/\{([^}]+)\}/g, ':$1'),
      handler: async (request, reply) => {
        try {
          return await send(reply, successOf(operation), await handle(instance, operation, request))
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          return refuse(instance, operation, error, reply)
        }
      },
    })
}

async function handle(instance: Instance, operation: Operation, request: FastifyRequest): Promise<Answer> {
  const handler = handlers[operation.id]
  if (!handler) throw new Error(`The reference does not serve ${operation.id}.`)
  const { headers } = request
  const raw = { contentType: headers['content-type'], content: request.body as Buffer | undefined }
  const forgives = (situation: string) => instance.contract.outcome(operation.id, situation).body === 'Success'
  return handler({
    ...{ instance, operation, headers },
    user: authenticate(instance.store, operation, headers),
    path: request.params as Record<string, string>,
    query: readQuery(operation, request.query as Record<string, string | undefined>),
    attributes: () => readAttributes(instance.contract.document, operation, raw, forgives),
    baseUrl: `${request.protocol}://${request.host}`,
  })
}

function refuse({ contract }: Instance, { id }: Operation, refusal: Refusal, reply: FastifyReply) {
  const { responses, body } = contract.outcome(id, refusal.situation)
  const status = Number(Object.keys(responses)[0])
  return send(reply, status, { body: refusalBody(refusal, status, body), headers: refusal.headers })
}

function send(reply: FastifyReply, status: number, { body, headers = {} }: Answer) {
  void reply.status(status).headers(headers)
  return body === undefined ? reply.send() : reply.type('application/json').send(JSON.stringify(body))
}

function successOf({ responses }: Operation): number {
  return Number(Object.keys(responses).find((status) => status.startsWith('2')) ?? 200)
}
