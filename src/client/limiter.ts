/** How a request ended: with an answer, with the target's word that it is too much, or with nothing. */
type End = 'answered' | 'turned away' | 'unanswered'

// A target that answers in less is not asking for mercy, however much slower than usual it is.
const quickMs = 100
// Answers that make a mean worth looking at.
const enough = 8

/**
 * How many requests may be under way: fewer as soon as answers take longer than usual, or longer than a fifth of the time
 * they may take, or the target says that it is too much; one more with each round that went well (additive increase,
 * multiplicative decrease, as TCP has it in RFC 5681).
 */
export class Limiter {
  readonly #queue: (() => void)[] = []
  #limit: number
  #underWay = 0
  #pausedUntil = 0
  #lastCut = 0
  #usualMs: number | undefined
  #roundMs: number[] = []

  constructor(
    private readonly maximum: number,
    private readonly timeoutMs: number,
  ) {
    this.#limit = Math.ceil(maximum / 2)
  }

  /** Waits for a turn. @param first before all others: for who was turned away before. */
  async enter(first = false): Promise<void> {
    const turn = new Promise<void>((resolve) => (first ? this.#queue.unshift(resolve) : this.#queue.push(resolve)))
    this.#admit()
    await turn
  }

  /** @param sentAt by performance.now(). */
  leave(sentAt: number, end: End): void {
    this.#underWay -= 1
    const ms = performance.now() - sentAt
    if (end === 'turned away' || ms >= this.timeoutMs) this.#cut(sentAt)
    else if (end === 'answered') this.#learn(ms, sentAt)
    this.#admit()
  }

  /** Nothing more is sent for a while. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + ms)
  }

  resume(): void {
    this.#pausedUntil = 0
    this.#admit()
  }

  #admit(): void {
    const pauseMs = this.#pausedUntil - performance.now()
    if (pauseMs > 0) {
      if (this.#queue.length > 0)
        setTimeout(() => {
          this.#admit()
        }, Math.ceil(pauseMs))
      return
    }
    while (this.#underWay < Math.floor(this.#limit)) {
      const admit = this.#queue.shift()
      if (!admit) return
      this.#underWay += 1
      admit()
    }
  }

  #learn(ms: number, sentAt: number): void {
    this.#roundMs.push(ms)
    if (this.#roundMs.length < Math.max(enough, this.#limit)) return
    const mean = this.#roundMs.reduce((sum, each) => sum + each, 0) / this.#roundMs.length
    const usual = this.#usualMs ?? mean
    this.#roundMs = []
    this.#usualMs = usual + (mean - usual) / 8
    if (mean > this.timeoutMs / 5 || (mean > quickMs && mean > 2 * usual)) this.#cut(sentAt)
    else this.#limit = Math.min(this.maximum, this.#limit + 1)
  }

  // Once for all that was under way together: it is one sign, not many.
  #cut(sentAt: number): void {
    if (sentAt < this.#lastCut) return
    this.#lastCut = performance.now()
    this.#limit = Math.max(1, this.#limit / 2)
    this.#roundMs = []
  }
}
