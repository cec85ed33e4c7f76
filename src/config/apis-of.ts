import { apis } from './apis.js'
import { oneOf } from './one-of.js'

/** What `--api` is when nobody says. */
// eslint-disable-next-line no-restricted-syntax -- the one choice that somebody has to make
export const defaultApi = 'quay'

/**
 * The APIs that `--api` names: one, or all of them.
 *
 * @throws {ConfigurationError} when it names none.
 */
export function apisOf(flag: string = defaultApi): string[] {
  const known = apis()
  const name = oneOf('--api', flag, [...known, 'all'])
  return name === 'all' ? known : [name]
}
