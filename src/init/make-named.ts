import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../contract/answer.js'
import { InitError } from './init-error.js'
import type { Made } from './made-record.js'
import { messageOf } from './message-of.js'
import type { InitContext } from './way-in.js'

// A server frees the name of what was removed some time later: after 20 to 60 seconds, as far as was seen.
const longestWait = 90_000
const pause = 2000

interface Making {
  make: () => Promise<Answer>
  /** Whether the answer says that the name is that of something just removed. */
  isBeingFreed: (answer: Answer) => boolean
}

/**
 * Makes something under a name, on record before it is made; waits when the name is that of something just removed.
 *
 * @throws {InitError} when the server refuses; then it is not on record, because a thing of that name would be somebody else's.
 */
export async function makeNamed(
  thing: Made,
  { record, say }: Pick<InitContext, 'record' | 'say'>,
  { make, isBeingFreed }: Making,
): Promise<Answer> {
  record.add(thing)
  const deadline = performance.now() + longestWait
  let isWaiting = false
  for (;;) {
    const answer = await make()
    if (answer.status < 300) return answer
    if (!isBeingFreed(answer) || performance.now() + pause > deadline) {
      record.drop(thing)
      throw new InitError(`the ${thing.made} ${thing.name} could not be made: ${messageOf(answer)}.`)
    }
    if (!isWaiting) say(`waiting for the server to free the name ${thing.name}`)
    isWaiting = true
    await sleep(pause)
  }
}
