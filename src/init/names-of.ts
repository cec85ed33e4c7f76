import { ConfigurationError } from '../config/configuration-error.js'
import type { InitFlags } from './init-flags.js'

/**
 * Caller -> the name of its user, by the flags and what an API takes in their place.
 *
 * @throws {ConfigurationError} when a flag is missing, or names a caller that the API has not.
 */
export function namesOf(
  api: string,
  { users }: InitFlags,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  for (const role of Object.keys(given))
    if (!(role in users)) {
      const known = Object.keys(users).map((each) => `--${each}`)
      throw new ConfigurationError(`--${role} names nobody whom --api ${api} has; it has ${known.join(', ')}.`)
    }
  return Object.fromEntries(
    Object.entries(users).map(([role, { description, default: byDefault }]) => {
      const name = given[role] ?? byDefault
      if (name !== undefined) return [role, name]
      throw new ConfigurationError(`--${role} must name ${description}.`)
    }),
  )
}
