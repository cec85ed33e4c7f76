import { BroadcastChannel } from 'node:worker_threads'
import type { Stop } from './run-outcome.js'

// vitest's own cancellation does not do: a test that ends takes those that began after it off the list of what is under way
// (4.1), and they are waited for, or begun, as if nothing had happened.

/**
 * Tells the thread in which the checks of a run are under way when the run is to end.
 *
 * @param signal aborted with a Stop as the reason.
 * @returns a function that ends this.
 */
export function tellStop(runId: string, signal: AbortSignal): () => void {
  const channel = new BroadcastChannel(nameOf(runId))
  const tell = () => {
    if (signal.aborted) channel.postMessage((signal.reason as Stop).reason)
  }
  signal.addEventListener('abort', tell)
  // The thread says that it listens: it may begin to after the signal.
  channel.onmessage = tell
  channel.unref()
  return () => {
    signal.removeEventListener('abort', tell)
    channel.close()
  }
}

/** What that thread is told: `stopped` is aborted with why. */
export function listenForStop(runId: string): { stopped: AbortSignal; close: () => void } {
  const channel = new BroadcastChannel(nameOf(runId))
  const controller = new AbortController()
  channel.onmessage = ({ data }: { data: unknown }) => {
    controller.abort(data)
  }
  channel.unref()
  channel.postMessage('listening')
  return {
    stopped: controller.signal,
    close: () => {
      channel.close()
    },
  }
}

function nameOf(runId: string): string {
  return `quay-conformance ${runId} stops`
}
