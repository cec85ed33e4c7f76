import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

/** A salted hash; the password itself is kept nowhere. */
export interface PasswordHash {
  salt: Buffer
  hash: Buffer
}

// A small cost: the reference guards nothing but its own tests, and must be ready at once.
const cost = { N: 256 }
const length = 32

export function hashPassword(password: string): PasswordHash {
  const salt = randomBytes(16)
  return { salt, hash: scryptSync(password, salt, length, cost) }
}

export function passwordMatches(password: string, { salt, hash }: PasswordHash): boolean {
  return timingSafeEqual(scryptSync(password, salt, length, cost), hash)
}
