import type { JournalFile } from './journal-file.js'
import type { Removal } from './removal.js'
import type { Remover } from './remover.js'
import { TargetSilent } from './remover.js'

/** What the run made, written down before it is made, removed in reverse order. */
export class Journal {
  readonly #entries = new Map<number, Removal>()
  #last = 0

  /** @param file where it is kept as well; without it, what was made is forgotten with the process. */
  constructor(readonly file?: JournalFile) {}

  /** @returns the number of the entry. */
  announce(removal: Removal): number {
    const entry = (this.#last += 1)
    this.file?.append({ entry, ...removal })
    this.#entries.set(entry, removal)
    return entry
  }

  /** The thing was not made, or it is removed. */
  forget(entry: number): void {
    if (this.#entries.delete(entry)) this.file?.append({ gone: entry })
  }

  /** Takes note that a check itself removed something. What has to be found first may be another thing, and stays. */
  forgetRemoved(operationId: string, parameters: Readonly<Record<string, unknown>>): void {
    for (const [entry, removal] of this.#entries)
      if (!removal.find && removal.operationId === operationId && isSame(removal.parameters, parameters))
        this.forget(entry)
  }

  /** What there is to remove, the last first. */
  entries(): { entry: number; removal: Removal }[] {
    return [...this.#entries].map(([entry, removal]) => ({ entry, removal })).reverse()
  }

  /** @returns what could not be removed, one sentence each. */
  async removeAll(remover: Remover): Promise<string[]> {
    const findings: string[] = []
    let silent: string | undefined
    for (const { entry, removal } of this.entries()) {
      try {
        // A target that answers no more is not asked once for each thing: that would take one timeout each.
        if (silent !== undefined) throw new TargetSilent(silent)
        await remover.remove(removal)
        this.forget(entry)
      } catch (error) {
        if (error instanceof TargetSilent) silent = error.message
        findings.push(`The ${removal.kind} ${removal.name} could not be removed: ${messageOf(error)}`)
      }
    }
    if (this.#entries.size === 0) this.file?.discard()
    return findings
  }
}

function isSame(expected: Readonly<Record<string, string>>, actual: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(expected).every(([name, value]) => actual[name] === value)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
