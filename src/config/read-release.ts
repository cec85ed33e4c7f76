import { Contract } from '../contract/contract.js'
import { ConfigurationError } from './configuration-error.js'
import { oneOf } from './one-of.js'

/**
 * The release that a flag names.
 *
 * @throws {ConfigurationError} when the contract of the API has no such release, or when the release does not serve one of
 *   the `operations` that were asked for by name.
 */
export function readRelease(api: string, text: string, operations: readonly string[]): string {
  const everything = Contract.load(api, 'observed')
  const releases = everything.document['x-releases']
  if (!releases) throw new ConfigurationError(`--release ${text}: the contract of ${api} knows no releases.`)
  const release = oneOf('--release', text, releases)
  const served = Contract.load(api, 'observed', release).operations
  for (const id of operations) {
    const { since, until } = everything.operations.get(id) ?? {}
    if (served.has(id) || !everything.operations.has(id)) continue
    const when = [
      ...(since === undefined ? [] : [`since ${since}`]),
      ...(until === undefined ? [] : [`until ${until}`]),
    ]
    throw new ConfigurationError(
      `--operation ${id}: release ${release} does not serve it; it exists ${when.join(' ')}.`,
    )
  }
  return release
}
