import { randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** A secret in the form that Quay gives its tokens: capitals and digits. Each byte is drawn until it fits evenly. */
export function randomToken(length: number): string {
  let token = ''
  while (token.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 252 && token.length < length) token += alphabet.charAt(byte % 36)
    }
  }
  return token
}
