import type { Answer } from '../contract/answer.js'

/** One request and its answer, kept as evidence. */
export interface Exchange {
  /** Number within the run, in order of sending. */
  id: number
  /** The contract's operation; absent for traffic outside the contract (image pushes, sign-in). */
  operationId?: string
  /** Name of the caller, e.g. `owner`. */
  caller: string
  request: { method: string; url: string; headers: Record<string, string>; body?: string }
  answer?: Answer
  /** Why there is no answer: refused, reset, timed out. */
  failure?: string
  /** Why it was sent more than once, one reason for each further time. */
  sentAgain?: string[]
  /** ISO 8601, UTC; of the last time, like the duration. */
  startedAt: string
  durationMs: number
}

/** An exchange that brought an answer. */
export type Answered = Exchange & { answer: Answer }
