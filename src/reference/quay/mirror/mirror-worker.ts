import { setMaxListeners } from 'node:events'
import type { Mirror } from '../store/mirror.js'
import type { Repository } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { beginSync, endSync, isDue } from './sync-state.js'
import { sync } from './sync.js'

/** Looks again and again for mirrors that are due, and synchronizes each. */
export class MirrorWorker {
  readonly #timer: NodeJS.Timeout
  readonly #running = new Map<Mirror, { cancel: AbortController; ended: Promise<void> }>()

  constructor(
    private readonly store: Store,
    pollMs: number,
  ) {
    this.#timer = setInterval(() => {
      this.#look()
    }, pollMs).unref()
  }

  /** Stops every sync under way, and starts no other. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    for (const { cancel } of this.#running.values()) cancel.abort()
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  #look(): void {
    for (const [mirror, { cancel }] of this.#running) if (mirror.syncStatus !== 'SYNCING') cancel.abort()
    for (const repository of this.store.repositories.all()) {
      const { state, mirror } = repository
      if (mirror && isDue(state, mirror) && !this.#running.has(mirror)) this.#start(repository, mirror)
    }
  }

  #start(repository: Repository, mirror: Mirror): void {
    beginSync(mirror)
    const cancel = new AbortController()
    // Every request of the sync listens, one after the other.
    setMaxListeners(0, cancel.signal)
    const ended = this.#run(repository, mirror, cancel.signal).finally(() => this.#running.delete(mirror))
    this.#running.set(mirror, { cancel, ended })
  }

  // Cancelled meanwhile, a mirror stays so, whatever the sync came to.
  async #run(repository: Repository, mirror: Mirror, signal: AbortSignal): Promise<void> {
    const result = await sync(this.store, repository, mirror, signal)
    if (result !== undefined && isSyncing(mirror)) endSync(mirror, result)
  }
}

function isSyncing({ syncStatus }: Mirror): boolean {
  return syncStatus === 'SYNCING'
}
