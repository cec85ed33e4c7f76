import { ConfigurationError } from './configuration-error.js'

const units: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * A time like `90s`, `30m`, `1h` or `7d`, in milliseconds.
 *
 * @throws {ConfigurationError} when `text` is no such time.
 */
export function duration(flag: string, text: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  const factor = units[unit ?? '']
  if (count !== undefined && factor !== undefined) return Number(count) * factor
  throw new ConfigurationError(
    `${flag} must be a number with a unit (s, m, h or d), e.g. 90s, 30m, 1h or 7d, not "${text}".`,
  )
}
