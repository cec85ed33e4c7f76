/** One thing that the run made on the target. */
interface Entry {
  what: string
  remove: () => Promise<unknown>
}

/** What the run made, written down before it is made, removed in reverse order. */
export class Journal {
  readonly #entries: Entry[] = []

  /** Announces a thing, then makes it: a creation whose answer was lost is removed all the same. */
  async make<T>(what: string, create: () => Promise<T>, remove: () => Promise<unknown>): Promise<T> {
    this.#entries.push({ what, remove })
    return create()
  }

  /** @returns what could not be removed, one sentence each. */
  async removeAll(): Promise<string[]> {
    const findings: string[] = []
    for (const { what, remove } of this.#entries.splice(0).reverse()) {
      try {
        await remove()
      } catch (error) {
        findings.push(`${what} could not be removed: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return findings
  }
}
