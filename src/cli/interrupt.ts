import type { Stop } from '../runner/run-outcome.js'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Turns the first SIGINT or SIGTERM into the abortion of `controller`, with a Stop as the reason. The second one has its
 * usual effect: the process ends at once.
 *
 * @returns a function that ends this.
 */
export function abortOnSignals(controller: AbortController, onSignal: (signal: string) => void): () => void {
  const listener = (signal: NodeJS.Signals) => {
    release()
    onSignal(signal)
    controller.abort({ kind: 'interrupted', reason: `interrupted by ${signal}` } satisfies Stop)
  }
  const release = () => {
    for (const signal of signals) process.off(signal, listener)
  }
  for (const signal of signals) process.on(signal, listener)
  return release
}
