import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** What proves that a file is still the one that was written. */
export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

export function isUnchanged(file: string, digest: string): boolean {
  return existsSync(file) && digestOf(file) === digest
}
