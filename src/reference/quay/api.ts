import type { Contract } from '../../contract/contract.js'
import type { Operation } from '../../contract/operation.js'
import { Validator } from '../../contract/validator.js'
import { ApiRequest } from './api-request.js'
import type { Envelope } from './api-request.js'
import { withoutFields } from './bodies/lacked-fields.js'
import type { LackedFields } from './bodies/lacked-fields.js'
import { json, refusalBody } from './bodies/refusal-body.js'
import type { Payload } from './bodies/refusal-body.js'
import { passBody } from './gates/body-gate.js'
import type { RawBody } from './gates/body-gate.js'
import { passCaller } from './gates/caller-gate.js'
import { passQuery } from './gates/query-gate.js'
import type { Handlers } from './handlers/handler.js'
import { logAction } from './logs/log-action.js'
import { Refusal } from './refusal.js'
import type { Store } from './store/store.js'

export interface ApiAnswer extends Payload {
  status: number
}

/** Serves the operations of a contract: the gates in their order, then the handler; every status is the contract's. */
export class Api {
  #validator: Validator | undefined

  constructor(
    private readonly contract: Contract,
    private readonly store: Store,
    private readonly handlers: Handlers,
    /** operationId -> fields that no answer has. */
    private readonly lacked: LackedFields,
  ) {}

  async answer(envelope: Envelope, raw: RawBody): Promise<ApiAnswer> {
    const { operation, baseUrl } = envelope
    const handler = this.handlers[operation.id as keyof Handlers]
    if (!handler) return { status: 501, ...json({ message: `The reference does not serve ${operation.id} yet.` }) }
    const request = new ApiRequest(envelope, this.store, (situation) => this.#isSuccess(operation, situation))
    try {
      passCaller(request, handler.access)
      passQuery(request)
      if (operation.body) passBody(request, raw, operation.body.schema, this.#bodies)
      const body = await handler.handle(request)
      logAction(request, body)
      return this.#success(operation, body)
    } catch (error) {
      if (error instanceof Refusal) return this.#refused(operation, error, baseUrl)
      throw error
    }
  }

  // Made with the first request that has need of it: a server that only answers reads is ready sooner.
  get #bodies(): Validator {
    this.#validator ??= new Validator(this.contract.document)
    return this.#validator
  }

  #isSuccess(operation: Operation, situation: string): boolean {
    return this.contract.outcome(operation.id, situation).body === 'Success'
  }

  #success(operation: Operation, body: unknown): ApiAnswer {
    const status = successOf(operation)
    const hasBody = body !== undefined && status !== 204
    return {
      status,
      ...(hasBody
        ? json(withoutFields(body, this.lacked.get(operation.id) ?? []))
        : { contentType: 'application/json', text: undefined }),
    }
  }

  #refused(operation: Operation, refusal: Refusal, baseUrl: string): ApiAnswer {
    const { responses, body } = this.contract.outcome(operation.id, refusal.situation)
    const status = Math.min(...Object.keys(responses).map(Number))
    if (body === 'Success') return this.#success(operation, undefined)
    return { status, ...refusalBody(refusal, status, body, baseUrl) }
  }
}

function successOf(operation: Operation): number {
  return Number(Object.keys(operation.responses).find((status) => status.startsWith('2')) ?? 200)
}
