import type { OpenApiDocument } from '../contract/document.js'
import { isObject } from './change-at.js'
import { isSuccess, jsonOf } from './proxied.js'
import type { OperationRequest, ProxiedAnswer } from './proxied.js'

/** One success of an operation: what was asked, by whom, and what was answered. */
export interface Sample {
  caller: string
  parameters: Record<string, string>
  /** The JSON body of the request. */
  asked: unknown
  answer: ProxiedAnswer
  /** Every field that a request body of this operation ever had, with its last value. */
  everAsked: Record<string, unknown>
}

/** Keeps of each operation the success that says most. */
export class Samples {
  readonly #kept = new Map<string, Sample>()

  constructor(private readonly document: Pick<OpenApiDocument, 'x-callers'>) {}

  of(operationId: string): Sample | undefined {
    return this.#kept.get(operationId)
  }

  see(request: OperationRequest, answer: ProxiedAnswer): void {
    if (request.caller === undefined || !isSuccess(answer)) return
    const asked = jsonOf(request)
    const known = this.#kept.get(request.operation.id)
    const everAsked = { ...known?.everAsked, ...(isObject(asked) ? asked : {}) }
    const best =
      known && this.#says(known.caller, known.answer) >= this.#says(request.caller, answer)
        ? known
        : { caller: request.caller, parameters: request.parameters, asked, answer }
    this.#kept.set(request.operation.id, { ...best, everAsked })
  }

  // Who stands for no refusal shows most; then the longest answer does.
  #says(caller: string, answer: ProxiedAnswer): number {
    const { situation = 'success' } = this.document['x-callers'][caller] ?? { situation: '' }
    return answer.body.length + (situation === 'success' ? 1e9 : 0)
  }
}
