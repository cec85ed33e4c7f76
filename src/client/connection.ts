import { setTimeout as sleep } from 'node:timers/promises'
import type { Credentials } from './credentials.js'
import { noCredentials } from './credentials.js'
import type { Answered, Exchange } from './exchange.js'
import { Limiter } from './limiter.js'
import type { HttpRequest } from './http-request.js'
import type { Recorder } from './recorder.js'
import { asksToWait, sendingAgain } from './sending-again.js'
import type { Attempt } from './sending-again.js'
import { TargetClock } from './target-clock.js'
import type { TargetWatch } from './target-watch.js'
import type { Transport } from './transport.js'
import { Undelivered } from './undelivered.js'
import { Wire } from './wire.js'

/** Who asks, on whose record, and for which operation of the contract. */
export interface RequestContext {
  caller: string
  recorder: Recorder
  credentials?: Credentials
  operationId?: string
  /** Statuses that are an answer to this request, also where they usually say that the target has too much to do. */
  declared?: readonly number[]
}

/** No answer came: refused, reset, timed out. What the target did with the request is not known. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  /** @param broke the connection did, after the request was sent. */
  constructor(
    readonly exchange: Exchange,
    readonly broke: boolean,
  ) {
    super(`${exchange.request.method} ${exchange.request.url}: ${exchange.failure ?? 'no answer'}`)
  }
}

// From the first time that the target turns a request away, or cannot be reached with it.
const patienceMs = 60_000

/** The one way to the target. Keeps every exchange as evidence, and sends again only what was certainly not carried out. */
export class Connection {
  readonly clock = new TargetClock()
  readonly #wire: Wire
  readonly #limiter: Limiter
  readonly #sentAgain = new Map<string, number>()
  #count = 0
  #watch: TargetWatch | undefined
  #lost: string | undefined

  constructor(
    readonly target: string,
    readonly transport: Transport,
  ) {
    this.#wire = new Wire(target, transport)
    this.#limiter = new Limiter(transport.concurrency, transport.timeoutMs)
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#count + [...this.#sentAgain.values()].reduce((sum, count) => sum + count, 0)
  }

  /** How many requests were sent once more, by the reason. */
  get sentAgain(): Record<string, number> {
    return Object.fromEntries(this.#sentAgain)
  }

  /** Why nothing is sent any more. */
  get lost(): string | undefined {
    return this.#lost
  }

  /** Has the watch told of what comes from the target. */
  watchedBy(watch: TargetWatch): void {
    this.#watch = watch
  }

  /** Ends what is under way and everything after it, without an answer. */
  async giveUp(reason: string): Promise<void> {
    this.#lost = reason
    this.#limiter.resume()
    await this.#wire.close()
  }

  /** @throws {NoAnswer} when the request brought no answer. */
  async send(request: HttpRequest, context: RequestContext): Promise<Answered> {
    const exchange = this.#begin(request, context)
    const headers = { ...request.headers, ...(context.credentials ?? noCredentials).headers }
    const isDeclared = (status: number) => context.declared?.includes(status) ?? false
    let deadline = Infinity
    for (let count = 1; ; count += 1) {
      await this.#limiter.enter(count > 1)
      const attempt = await this.#attempt(request, headers, exchange)
      const again = sendingAgain(attempt, request, count, isDeclared)
      deadline = Math.min(deadline, performance.now() + patienceMs)
      if (!again || this.#lost !== undefined || performance.now() + again.waitMs > deadline)
        return this.#end(attempt, exchange, isDeclared)
      this.#noteAgain(exchange, again.reason)
      // Who is asked to wait sends nothing else either.
      if ('answer' in attempt) this.#limiter.pause(again.waitMs)
      else await sleep(again.waitMs)
    }
  }

  async close(): Promise<void> {
    await this.#wire.close()
  }

  #begin(request: HttpRequest, context: RequestContext): Exchange {
    const body = request.bodyShown ?? (typeof request.body === 'string' ? request.body : undefined)
    const exchange: Exchange = {
      id: ++this.#count,
      caller: context.caller,
      request: {
        method: request.method,
        url: this.target.replace(/\/$/, '') + request.path,
        headers: { ...request.headers, ...context.credentials?.shown },
        ...(body !== undefined && { body }),
      },
      startedAt: new Date().toISOString(),
      durationMs: 0,
      ...(context.operationId !== undefined && { operationId: context.operationId }),
    }
    context.recorder.exchanges.push(exchange)
    return exchange
  }

  /** One attempt, whose turn has come. */
  async #attempt(request: HttpRequest, headers: Record<string, string>, exchange: Exchange): Promise<Attempt> {
    const sentAt = performance.now()
    exchange.startedAt = new Date().toISOString()
    this.#watch?.sent()
    const attempt = await this.#ask(request, headers)
    exchange.durationMs = Math.round((performance.now() - sentAt) * 1000) / 1000
    this.#watch?.ended()
    const end = 'answer' in attempt ? (asksToWait(attempt.answer) ? 'turned away' : 'answered') : 'unanswered'
    if (end === 'answered') this.#watch?.heard()
    this.#limiter.leave(sentAt, end)
    return attempt
  }

  async #ask(request: HttpRequest, headers: Record<string, string>): Promise<Attempt> {
    try {
      if (this.#lost !== undefined) throw new Undelivered(this.#lost, { neverSent: true, lasting: true })
      const answer = await this.#wire.ask(request, headers)
      this.clock.read(answer)
      return { answer }
    } catch (error) {
      if (!(error instanceof Undelivered)) throw error
      return {
        undelivered:
          this.#lost === undefined ? error : new Undelivered(this.#lost, { ...error.circumstances, lasting: true }),
      }
    }
  }

  #noteAgain(exchange: Exchange, reason: string): void {
    exchange.sentAgain = [...(exchange.sentAgain ?? []), reason]
    this.#sentAgain.set(reason, (this.#sentAgain.get(reason) ?? 0) + 1)
  }

  #end(attempt: Attempt, exchange: Exchange, isDeclared: (status: number) => boolean): Answered {
    const failure = failureOf(attempt, isDeclared)
    if ('answer' in attempt && failure === undefined) return Object.assign(exchange, { answer: attempt.answer })
    if (failure !== undefined) exchange.failure = failure
    this.#watch?.missed()
    throw new NoAnswer(exchange, 'undelivered' in attempt && attempt.undelivered.broke)
  }
}

/** Why an attempt was none; undefined when it brought an answer. */
function failureOf(attempt: Attempt, isDeclared: (status: number) => boolean): string | undefined {
  if ('undelivered' in attempt) return attempt.undelivered.failure
  const { status, headers } = attempt.answer
  if (!asksToWait(attempt.answer) || isDeclared(status)) return undefined
  return `the target asked to wait (${status}, Retry-After: ${headers['retry-after'] ?? 'not told'})`
}
