import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../contract/answer.js'
import { InitError } from './init-error.js'
import type { Say } from './init-settings.js'
import type { Made, MadeRecord } from './made-record.js'
import { messageOf } from './web-session.js'

// A server frees the name of what was removed when it collects garbage: after 20 to 60 seconds, as far as was seen.
const longestWait = 90_000
const pause = 2000

/**
 * Makes something under a name, on record before it is made; waits when the name is that of something just removed.
 *
 * @throws {InitError} when the server refuses; then it is not on record, because a thing of that name would be somebody else's.
 */
export async function makeNamed(
  thing: Made,
  record: MadeRecord,
  make: () => Promise<Answer>,
  say: Say,
): Promise<Answer> {
  const what = `the ${thing.made} ${thing.name}`
  record.add(thing)
  const deadline = performance.now() + longestWait
  let isWaiting = false
  for (;;) {
    const answer = await make()
    if (answer.status < 300) return answer
    const isTaken = answer.status === 400 && /not available|cannot be reused/i.test(answer.body)
    if (!isTaken || performance.now() + pause > deadline) {
      record.drop(thing)
      throw new InitError(`${what} could not be made: ${messageOf(answer)}.`)
    }
    if (!isWaiting) say(`waiting for the server to free the name ${thing.name}`)
    isWaiting = true
    await sleep(pause)
  }
}
