import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import type { Removal } from './removal.js'

/** The first line of a journal: whose things it lists, and whether that run may still be at work. */
export interface JournalHeader {
  journal: 1
  api: string
  target: string
  runId: string
  /** ISO 8601, UTC. */
  startedAt: string
  process: { id: number; host: string }
}

/** Every other line: something that will be made, or something that is gone. */
export type JournalLine = ({ entry: number } & Removal) | { gone: number }

/**
 * JSON lines on disk. A line is written by one call before what it announces is sent, so it is there when the process is
 * killed right after. That is also why it is not written asynchronously.
 */
export class JournalFile {
  #begun = false

  constructor(
    readonly path: string,
    private readonly run: Pick<JournalHeader, 'api' | 'target' | 'runId'>,
  ) {}

  append(line: JournalLine): void {
    const lines: unknown[] = this.#begun ? [line] : [this.#header(), line]
    if (!this.#begun) mkdirSync(dirname(this.path), { recursive: true })
    this.#begun = true
    appendFileSync(this.path, lines.map((each) => `${JSON.stringify(each)}\n`).join(''))
  }

  /** Nothing is left to be removed. */
  discard(): void {
    if (this.#begun) rmSync(this.path, { force: true })
    this.#begun = false
  }

  #header(): JournalHeader {
    // One by one: whoever opens a journal may hand over the settings of a run, and those hold tokens.
    const { api, target, runId } = this.run
    const startedAt = new Date().toISOString()
    return { journal: 1, api, target, runId, startedAt, process: { id: process.pid, host: hostname() } }
  }
}
