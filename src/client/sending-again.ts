import type { Answer } from '../contract/answer.js'
import type { HttpRequest } from './http-request.js'
import { httpDate } from './http-date.js'
import type { Undelivered } from './undelivered.js'

/** What became of one attempt to send a request. */
export type Attempt = { answer: Answer } | { undelivered: Undelivered }

export interface SendingAgain {
  /** In a few words, the same for the same cause: they are counted. */
  reason: string
  waitMs: number
}

/** Attempts to open a connection, in all. */
const openings = 6

/**
 * Whether a request may be sent once more, because it certainly was not carried out: it never left, or the target turned it
 * away before it looked at it. Whatever else went wrong, nobody knows what the target did with it.
 *
 * @param count attempts so far.
 * @param isDeclared whether the contract knows the status for the operation: then it is an answer like any other.
 */
export function sendingAgain(
  attempt: Attempt,
  { method }: Pick<HttpRequest, 'method'>,
  count: number,
  isDeclared: (status: number) => boolean,
): SendingAgain | undefined {
  if ('undelivered' in attempt) {
    const { failure, mayBeSent } = attempt.undelivered
    if (!mayBeSent || count >= openings) return undefined
    return { reason: failure, waitMs: 50 * 2 ** (count - 1) }
  }
  const { status, headers } = attempt.answer
  if (isDeclared(status) || !asksToWait(attempt.answer)) return undefined
  // RFC 6585, section 4: 429 is about the rate of requests. A 503 is not as clear, so only a read is repeated after it.
  if (status === 503 && method !== 'GET') return undefined
  return { reason: `answered ${status}`, waitMs: retryAfterMs(headers) ?? 500 * 2 ** (count - 1) }
}

/** The target is overloaded, and says so: no answer to what was asked. */
export function asksToWait({ status, headers }: Answer): boolean {
  return status === 429 || (status === 503 && retryAfterMs(headers) !== undefined)
}

/** RFC 9110, section 10.2.3: a number of seconds, or a date. */
export function retryAfterMs(headers: Record<string, string>): number | undefined {
  const value = headers['retry-after']?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const until = httpDate(value)
  const now = httpDate(headers.date)
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(now) ? Date.now() : now))
}
