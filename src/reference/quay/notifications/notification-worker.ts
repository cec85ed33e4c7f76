import { request } from 'undici'
import type { Delivery } from '../store/notification.js'
import type { Store } from '../store/store.js'
import { fillTemplate } from './fill-template.js'

// Nobody is told any more by a notification that failed so often in a row.
const mostFailures = 3
const patience = 5000

/** Tells what waits to be told; only webhooks lead out of this server. */
export class NotificationWorker {
  readonly #timer: NodeJS.Timeout
  readonly #running = new Set<Promise<void>>()
  readonly #stop = new AbortController()

  constructor(
    private readonly store: Store,
    pollMs: number,
    /** How long after a failure it is tried again. */
    private readonly retryMs: number,
  ) {
    this.#timer = setInterval(() => {
      for (const delivery of store.deliveries.splice(0)) this.#start(delivery)
    }, pollMs).unref()
  }

  /** Stops every delivery under way, and starts no other. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#stop.abort()
    await Promise.all(this.#running)
  }

  #start(delivery: Delivery): void {
    const { notification } = delivery
    if (notification.method !== 'webhook' || notification.failures >= mostFailures) return
    const running = this.#tell(delivery).finally(() => this.#running.delete(running))
    this.#running.add(running)
  }

  async #tell(delivery: Delivery): Promise<void> {
    const { notification } = delivery
    const isTold = await post(delivery, this.#stop.signal)
    notification.failures = isTold ? 0 : notification.failures + 1
    if (isTold || this.#stop.signal.aborted) return
    setTimeout(() => this.store.deliveries.push(delivery), this.retryMs).unref()
  }
}

async function post({ notification: { config }, event }: Delivery, signal: AbortSignal): Promise<boolean> {
  const payload = typeof config.template === 'string' ? fillTemplate(config.template, event) : event
  try {
    const { statusCode, body } = await request(config.url as string, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal,
      headersTimeout: patience,
    })
    await body.dump()
    return statusCode < 300
  } catch {
    // Whatever kept it from arriving, it counts as one failure, which the API shows.
    return false
  }
}
