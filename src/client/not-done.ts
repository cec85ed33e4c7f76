import type { Answered } from './exchange.js'

/** What was asked for was not done: the answer is no 2xx. */
export class NotDone extends Error {
  override name = 'NotDone'
  constructor(operationId: string, { answer }: Answered) {
    super(`${operationId} answered ${answer.status}: ${answer.body.slice(0, 200)}`)
  }
}
