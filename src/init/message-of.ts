import { jsonOf } from '../client/call.js'
import type { Answer } from '../contract/answer.js'

/** What the server says went wrong, in one line. */
export function messageOf(answer: Answer): string {
  const body = (jsonOf(answer) ?? {}) as Record<string, unknown>
  const text = ['message', 'error_message', 'detail', 'error']
    .map((name) => body[name])
    .find((each) => each !== undefined)
  const words = typeof text === 'string' ? text : text === undefined ? '' : JSON.stringify(text)
  // Some messages begin with the status themselves.
  return words.startsWith(String(answer.status)) ? words : `${answer.status} ${words}`.trim()
}
