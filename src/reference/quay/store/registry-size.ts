import type { Store } from './store.js'

/** How long a count waits until it begins, and how long it takes. */
const stepMs = 20

/** How much storage everything takes together; it is counted when somebody asks for it. */
export class RegistrySize {
  bytes = 0
  /** Undefined while nobody has counted. */
  countedAt: Date | undefined
  state: 'idle' | 'queued' | 'running' = 'idle'

  /** @returns whether nobody had asked for a count already. */
  count({ blobs }: Pick<Store, 'blobs'>): boolean {
    if (this.state !== 'idle') return false
    this.state = 'queued'
    setTimeout(() => {
      this.state = 'running'
      setTimeout(() => {
        Object.assign(this, { bytes: blobs.totalBytes, countedAt: new Date(), state: 'idle' })
      }, stepMs).unref()
    }, stepMs).unref()
    return true
  }
}
