import { httpDate } from './http-date.js'
import type { Answer } from '../contract/answer.js'

/** What time it is for the target, by the last Date header it sent (RFC 9110, section 6.6.1): our clocks may differ. */
export class TargetClock {
  #differenceMs: number | undefined

  /** @param answer one that has just come. */
  read({ headers }: Answer): void {
    const date = httpDate(headers.date)
    // An answer with an Age comes from a cache (RFC 9111, section 5.1), and its Date is as old.
    if (Number.isNaN(date) || headers.age !== undefined) return
    // A Date has whole seconds; on average, half of one is missing.
    this.#differenceMs = date + 500 - Date.now()
  }

  /** The target's clock minus ours; undefined when it does not tell. */
  get differenceMs(): number | undefined {
    return this.#differenceMs
  }

  /** The target's time, as good as a second or two; ours, when it does not tell. */
  now(): Date {
    return new Date(Date.now() + (this.#differenceMs ?? 0))
  }
}
