import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-128-gcm'
const key = randomBytes(16)
const ivLength = 12
const tagLength = 16

/** Where the next page begins, in a form that tells a client nothing and that no client can make up. */
export function pageToken(firstId: number): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, key, iv)
  const content = Buffer.concat([cipher.update(String(firstId)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url')
}

/** @returns 0, where the first page begins, for what is no token of this server: Quay ignores those (recorded: listRepos bad:next_page). */
export function firstIdOf(token: string | undefined): number {
  const bytes = Buffer.from(token ?? '', 'base64url')
  if (bytes.length <= ivLength + tagLength) return 0
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength))
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  try {
    return Number(Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString())
  } catch {
    return 0
  }
}
