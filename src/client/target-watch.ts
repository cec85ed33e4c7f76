// Asking anew is cheap; a target that needs longer for one answer is not thereby lost.
const silenceMs = 2000
const lookEveryMs = 250

/** Notices that a target answers nothing any more, so that a run does not wait out every request that is left. */
export class TargetWatch {
  readonly #timer: NodeJS.Timeout
  #silentSince = 0
  #underWay = 0
  #heard = 0
  #isAsking = false
  #isStopped = false

  /** @param ask whether the target still answers: why not, or undefined. */
  constructor(
    private readonly ask: () => Promise<string | undefined>,
    private readonly onLost: (reason: string) => void,
  ) {
    this.#timer = setInterval(() => {
      if (this.#underWay > 0 && performance.now() - this.#silentSince > silenceMs) void this.#check()
    }, lookEveryMs).unref()
  }

  /** A request is under way. */
  sent(): void {
    // Silence begins when somebody listens.
    if (this.#underWay === 0) this.#silentSince = performance.now()
    this.#underWay += 1
  }

  /** It is no longer, with or without an answer. */
  ended(): void {
    this.#underWay -= 1
  }

  /** The target answered something. */
  heard(): void {
    this.#heard += 1
    this.#silentSince = performance.now()
  }

  /** A request is given up without an answer. */
  missed(): void {
    void this.#check()
  }

  /** Asks no more. */
  stop(): void {
    this.#isStopped = true
    clearInterval(this.#timer)
  }

  // Whatever is answered meanwhile is as good as an answer to the question.
  async #check(): Promise<void> {
    if (this.#isAsking || this.#isStopped) return
    this.#isAsking = true
    const before = this.#heard
    const problem = await this.ask()
    this.#isAsking = false
    if (problem === undefined || this.#heard !== before) return
    this.stop()
    this.onLost(problem)
  }
}
