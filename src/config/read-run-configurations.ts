import { Contract } from '../contract/contract.js'
import { apisOf } from './apis-of.js'
import { ConfigurationError } from './configuration-error.js'
import { readRunConfiguration } from './read-run-configuration.js'
import type { Surroundings } from './read-run-configuration.js'
import type { RunConfiguration } from './run-configuration.js'
import type { RunFlags } from './run-flags.js'

/**
 * What a run needs to know, once for each API that it is about; besides API, server and run id there is no difference.
 *
 * @throws {ConfigurationError}
 */
export function readRunConfigurations(flags: RunFlags, surroundings: Surroundings): RunConfiguration[] {
  const names = apisOf(flags.api)
  if (names.length > 1 && flags.target !== undefined)
    throw new ConfigurationError('--target names the server of one API; with --api all, set the variables of each.')
  const [api, ...others] = names
  const first = readRunConfiguration({ ...flags, ...(api !== undefined && { api }) }, surroundings)
  const seed = String(first.settings.seed)
  const rest = others.map((other, index) =>
    readRunConfiguration({ ...flags, api: other, seed }, surroundings, index + 1),
  )
  const all = [first, ...rest]
  mustBeAlike(all)
  return all
}

// Half a run of the reference would look like a run of the servers that somebody named.
function mustBeAlike(configurations: readonly RunConfiguration[]): void {
  const unnamed = configurations.filter(({ named }) => !named)
  if (unnamed.length === 0 || unnamed.length === configurations.length) return
  const variables = unnamed.map(
    ({ settings }) => Contract.load(settings.api, 'documented').document['x-api'].urlVariable,
  )
  throw new ConfigurationError(
    `--api all tests either servers or the embedded references: set ${variables.join(', ')} as well, or name one API.`,
  )
}
