import type { Writable } from 'node:stream'
import type { ProofMeta } from './register-proof.js'

/** Tells how far a proof is: one line that is written over in a terminal, else a line now and then. */
export class ProofProgress {
  #faults = 0
  #survived = 0
  #lastLine = performance.now()

  constructor(
    private readonly stream: Writable & { isTTY?: boolean },
    /** Between two lines where lines cannot be written over, in milliseconds. */
    private readonly every = 15_000,
  ) {}

  add({ fault }: ProofMeta): void {
    if (fault) this.#faults += 1
    if (fault?.outcome === 'survived') this.#survived += 1
    if (performance.now() - this.#lastLine < (this.stream.isTTY ? 50 : this.every)) return
    this.#lastLine = performance.now()
    const state = `${this.#faults} faults, ${this.#survived} survived`
    this.stream.write(this.stream.isTTY ? `\r\u001b[2K${state}` : `${state}\n`)
  }

  /** Takes the line away, so that the summary stands alone. */
  clear(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[2K')
  }
}
