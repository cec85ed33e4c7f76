import { Contract } from '../contract/contract.js'
import { probeTarget } from '../client/probe-target.js'
import type { Transport } from '../client/transport.js'
import { defaultApi } from './apis-of.js'
import { apis } from './apis.js'
import { ConfigurationError } from './configuration-error.js'
import { readEnvironment } from './environment.js'
import { namedTarget } from './named-target.js'
import { oneOf } from './one-of.js'
import type { Surroundings } from './read-run-configuration.js'
import { readTransport } from './read-transport.js'
import type { TransportFlags } from './read-transport.js'

/** The flags by which a command is told its server. */
export interface TargetFlags extends TransportFlags {
  target?: string
  api?: string
  envFile?: string
}

/** A server that was named, with the callers it knows. */
export interface NamedTarget {
  api: string
  target: string
  environment: Record<string, string>
  transport: Transport
}

/**
 * The server that the flags and variables name, after it proved to speak the API.
 *
 * @throws {ConfigurationError}
 */
export async function readTarget(flags: TargetFlags, { cwd, env }: Surroundings): Promise<NamedTarget> {
  const api = oneOf('--api', flags.api ?? defaultApi, apis())
  const contract = Contract.load(api, 'observed')
  const environment = readEnvironment({ cwd, envFile: flags.envFile, process: env })
  const named = namedTarget(contract.document, flags.target, environment)
  if (!named) throw new ConfigurationError(`No target: pass --target or set ${contract.document['x-api'].urlVariable}.`)
  const transport = readTransport(flags, named.target, { cwd, environment })
  const problem = await probeTarget([contract, Contract.load(api, 'documented')], named.target, transport)
  if (problem !== undefined) throw new ConfigurationError(problem)
  return { api, transport, ...named }
}
