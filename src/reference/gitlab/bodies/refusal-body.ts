import { STATUS_CODES } from 'node:http'
import type { Refusal } from '../refusal.js'

const codes: Record<string, string> = { 'expired-token': 'invalid_token', 'wrong-scope': 'insufficient_scope' }

/** The body of a refusal, in the class that the contract names for its situation. */
export function refusalBody({ situation, text, attribute, message }: Refusal, status: number, body: string): unknown {
  switch (body) {
    case 'AttributeErrors':
      return { message: { [attribute ?? 'base']: [text] } }
    case 'ParameterError':
      return { error: message }
    case 'Moved':
      return undefined
    case 'TokenError':
      return { error: codes[situation] ?? 'invalid_token', error_description: text }
    default:
      // Under a status that the text does not speak of, it is the text of that status.
      return { message: /^4\d\d /.test(text) && !text.startsWith(String(status)) ? phraseOf(status) : message }
  }
}

function phraseOf(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`
}
