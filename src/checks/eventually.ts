import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.js'

/** How long an effect is waited for. */
export interface Patience {
  deadlineMs: number
  /** Aborted when the run is to end: nothing is waited for any more. */
  stopped: AbortSignal
}

/**
 * Asks again until the answer is the awaited one, first often, then at most once a second.
 *
 * @param what completes the sentence "within N ms, ..." of the failure.
 * @throws {Failure} when the deadline passes first; it quotes the last answer.
 * @throws {Error} named AbortError when the run is stopped first.
 */
export async function eventually<T>(
  what: string,
  { deadlineMs, stopped }: Patience,
  ask: () => Promise<T>,
  isAwaited: (value: T) => boolean,
): Promise<T> {
  const deadline = performance.now() + deadlineMs
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 1000)) {
    const value = await ask()
    if (isAwaited(value)) return value
    if (performance.now() + pause > deadline)
      throw new Failure(`within ${deadlineMs} ms, ${what}: it did not; last seen: ${JSON.stringify(value)}`)
    await sleep(pause, undefined, { signal: stopped })
  }
}
