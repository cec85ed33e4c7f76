import type { Answer } from '../contract/answer.js'
import type { Judge } from '../contract/judge.js'
import type { Connection } from './connection.js'
import { ContractBreach } from './contract-breach.js'
import type { Credentials } from './credentials.js'
import type { Answered } from './exchange.js'
import { NotDone } from './not-done.js'
import type { Judged, Recorder } from './recorder.js'
import { requestOf } from './request-of.js'
import type { CallValues } from './request-of.js'

/** What a call needs besides its values. */
export interface CallContext {
  connection: Connection
  judge: Judge
  recorder: Recorder
  caller: string
  credentials: () => Promise<Credentials>
  /** Told of the call before it is sent; what it returns is told the answer. */
  announce?: (operationId: string, values: CallValues) => (answer: Answer) => void
}

/** One call of one operation, sent when its answer is asked for. */
export class Call<Success = unknown> {
  constructor(
    readonly operationId: string,
    private readonly values: CallValues,
    private readonly context: CallContext,
  ) {
    context.recorder.open.set(this, `${context.caller}.${operationId}`)
  }

  /**
   * The answer must be the operation's success, by the contract.
   *
   * @returns the body, parsed; undefined when there is none.
   * @throws {ContractBreach}
   */
  async succeeds(): Promise<Success> {
    return this.successOf(await this.answers('success'))
  }

  /**
   * The answer must be the one the contract gives for `situation`.
   *
   * @throws {ContractBreach}
   */
  async answers(situation: string): Promise<Answered> {
    const exchange = await this.exchange(situation)
    this.mustAnswer(exchange, situation)
    return exchange
  }

  /**
   * Judges an answer that was already received.
   *
   * @throws {ContractBreach}
   */
  mustAnswer(exchange: Answered, situation: string): void {
    const judged = this.judge(exchange, situation)
    if (!judged.judgement.accepted) throw new ContractBreach(judged)
  }

  /** The body of an answer that is a success by its status, typed. */
  successOf(exchange: Answered): Success {
    if (exchange.answer.status >= 300) throw new NotDone(this.operationId, exchange)
    return jsonOf(exchange.answer) as Success
  }

  /** What the contract says of an answer; put on record. */
  judge(exchange: Answered, situation: string): Judged {
    const { judge, recorder } = this.context
    const { operationId } = this
    const judged = { exchange, operationId, situation, judgement: judge.judge(operationId, situation, exchange.answer) }
    recorder.judged.push(judged)
    return judged
  }

  /**
   * The operation must have been done; how the answer is worded is not looked at. For what a check needs and is not about:
   * it must not depend on the layer of the contract that counts.
   *
   * @throws {NotDone}
   */
  async done(): Promise<Success> {
    return this.successOf(await this.exchange())
  }

  /**
   * The answer, unjudged: for polling, and for what the contract leaves open.
   *
   * @param situation in which the answer is going to be judged: an answer that it may have is one, whatever its status.
   */
  async exchange(situation?: string): Promise<Answered> {
    const { connection, judge, recorder, caller } = this.context
    const request = requestOf(judge.operation(this.operationId), this.values)
    const credentials = await this.context.credentials()
    const settle = this.context.announce?.(this.operationId, this.values)
    const declared = situation === undefined ? [] : judge.statuses(this.operationId, situation)
    const context = { caller, recorder, credentials, operationId: this.operationId, declared }
    const exchange = await connection.send(request, context)
    settle?.(exchange.answer)
    recorder.open.delete(this)
    return exchange
  }
}

/** The body as JSON; undefined when it is empty or no JSON. */
export function jsonOf(answer: Answer): unknown {
  try {
    return answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown)
  } catch {
    return undefined
  }
}
