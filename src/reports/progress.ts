import type { Writable } from 'node:stream'
import type { CheckResult } from '../checks/verdict.js'
import { printable } from './printable.js'

/** Tells how far a run is: one line that is written over in a terminal, else a line now and then. */
export class Progress {
  #done = 0
  #failed = 0
  #current = ''
  #lastLine = performance.now()

  constructor(
    private readonly stream: Writable & { isTTY?: boolean; columns?: number },
    private readonly total: number,
    /** Between two lines where lines cannot be written over, in milliseconds. */
    private readonly every = 15_000,
  ) {}

  add({ id, verdict }: CheckResult): void {
    this.#done += 1
    if (verdict === 'failed' || verdict === 'error') this.#failed += 1
    this.#current = id
    const pause = this.stream.isTTY ? 50 : this.every
    if (performance.now() - this.#lastLine < pause) return
    this.#lastLine = performance.now()
    this.#write()
  }

  /** Takes the line away, so that the summary stands alone. */
  clear(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[2K')
  }

  #write(): void {
    const state = `${this.#done} of ${this.total} checks${this.#failed > 0 ? `, ${this.#failed} failed` : ''}`
    // A terminal that does not know its width says nothing, or 0.
    const width = Math.max(this.stream.columns ?? 0, 40) - 1
    const line = `${state}  ${printable(this.#current)}`.slice(0, width)
    this.stream.write(this.stream.isTTY ? `\r\u001b[2K${line}` : `${state}\n`)
  }
}
