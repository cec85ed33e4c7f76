import type { Mirror } from '../store/mirror.js'
import type { Project } from '../store/project.js'
import { updateMirror } from './update-mirror.js'

/** The updates under way. */
export class MirrorUpdates {
  readonly #stop = new AbortController()
  readonly #running = new Map<Mirror, Promise<void>>()

  /** Begins an update, unless one is under way. */
  start(project: Project, mirror: Mirror): void {
    if (this.#running.has(mirror)) return
    const update = updateMirror(project, mirror, this.#stop.signal).finally(() => this.#running.delete(mirror))
    this.#running.set(mirror, update)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#running.values())
  }
}
