import { Pool } from 'undici'
import type { Answer } from '../contract/answer.js'
import type { Credentials } from './credentials.js'
import { noCredentials } from './credentials.js'
import type { Answered, Exchange } from './exchange.js'
import { failureText } from './failure-text.js'
import type { Recorder } from './recorder.js'
import { TargetClock } from './target-clock.js'

/** A request in the terms of HTTP. */
export interface HttpRequest {
  method: string
  /** Path and query below the target's base URL, beginning with a slash. */
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** What evidence shows instead of a body that is large or binary. */
  bodyShown?: string
}

/** Who asks, on whose record, and for which operation of the contract. */
export interface RequestContext {
  caller: string
  recorder: Recorder
  credentials?: Credentials
  operationId?: string
}

/** No answer came: refused, reset, timed out. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  constructor(readonly exchange: Exchange) {
    super(`${exchange.request.method} ${exchange.request.url}: ${exchange.failure ?? 'no answer'}`)
  }
}

/** The one way to the target: a pool of connections that keeps every exchange as evidence and never retries. */
export class Connection {
  readonly clock = new TargetClock()
  readonly #pool: Pool
  readonly #prefix: string
  #count = 0

  /** @param timeoutMs for one whole request, from sending to the last byte. */
  constructor(
    readonly target: string,
    readonly timeoutMs: number,
  ) {
    const url = new URL(target)
    this.#pool = new Pool(url.origin, { connections: 64, pipelining: 1 })
    this.#prefix = url.pathname.replace(/\/$/, '')
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.#count
  }

  /** @throws {NoAnswer} when the request brought no answer. */
  async send(request: HttpRequest, context: RequestContext): Promise<Answered> {
    const exchange = this.#begin(request, context)
    const started = performance.now()
    try {
      const answer = await this.#ask(request, context.credentials ?? noCredentials)
      this.clock.read(answer)
      return Object.assign(exchange, { answer, durationMs: elapsed(started) })
    } catch (error) {
      exchange.failure = failureText(error, this.timeoutMs)
      exchange.durationMs = elapsed(started)
      throw new NoAnswer(exchange)
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
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

  async #ask(request: HttpRequest, credentials: Credentials): Promise<Answer> {
    const response = await this.#pool.request({
      method: request.method,
      path: this.#prefix + request.path,
      headers: { ...request.headers, ...credentials.headers },
      body: request.body ?? null,
      signal: AbortSignal.timeout(this.timeoutMs),
    })
    return { status: response.statusCode, headers: flat(response.headers), body: await response.body.text() }
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

function elapsed(started: number): number {
  return Math.round((performance.now() - started) * 1000) / 1000
}
