/** One stretch of time in which a tag named one manifest. */
export interface TagEntry {
  name: string
  digest: string
  startMs: number
  /** In the future for a tag that will expire; null for one that will not. */
  endMs: number | null
  /** The entry came from restoring an older one. */
  reversion: boolean
  immutable: boolean
}

/** Every tag of one repository, alive and dead: what Quay calls its time machine. */
export class TagHistory {
  readonly #entries: TagEntry[] = []

  /** Newest first, and by name among those of one moment. */
  entries(): TagEntry[] {
    return [...this.#entries].sort((a, b) => b.startMs - a.startMs || (a.name < b.name ? -1 : 1))
  }

  alive(): TagEntry[] {
    return this.entries().filter(isAlive)
  }

  find(name: string): TagEntry | undefined {
    return this.#entries.find((entry) => entry.name === name && isAlive(entry))
  }

  everHad(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name)
  }

  /** Moves or makes a tag. Moving it to where it is already changes nothing. */
  set(name: string, digest: string, reversion = false): void {
    const current = this.find(name)
    if (current?.digest === digest && !reversion) return
    const now = Date.now()
    if (current) current.endMs = now
    this.#entries.push({ name, digest, startMs: now, endMs: null, reversion, immutable: false })
  }

  remove(name: string): void {
    const current = this.find(name)
    if (current) current.endMs = Date.now()
  }

  /** The moment of the last push, in seconds. */
  lastModified(): number | null {
    const newest = this.alive()[0]
    return newest ? Math.floor(newest.startMs / 1000) : null
  }
}

function isAlive({ endMs }: TagEntry): boolean {
  return endMs === null || endMs > Date.now()
}
