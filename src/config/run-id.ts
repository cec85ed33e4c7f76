import { createHash } from 'node:crypto'

/**
 * A name for everything that one run makes: lower case, short, beginning with a letter. The time comes first, so that
 * what is left over from different runs sorts by age.
 */
export function runIdOf(seed: number, now: Date, processId: number): string {
  const seconds = Math.floor(now.getTime() / 1000).toString(36)
  const rest = createHash('sha256').update(`${seed} ${now.toISOString()} ${processId}`).digest().readUInt32BE()
  return `q${seconds}${(rest % 36 ** 4).toString(36).padStart(4, '0')}`
}
