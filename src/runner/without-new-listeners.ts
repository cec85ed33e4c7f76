const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Does `work` and takes away the signal listeners that it added. Vitest's own end the process a millisecond after a signal,
 * before anything could be removed from the target or reported.
 */
export async function withoutNewListeners<T>(work: () => Promise<T>): Promise<T> {
  const before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]))
  const result = await work()
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (!before.get(signal)?.has(listener)) process.off(signal, listener)
  return result
}
