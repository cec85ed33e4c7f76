import { Contract } from '../contract/contract.js'
import { probeTarget } from '../runner/probe-target.js'
import { defaultApi } from './apis-of.js'
import { apis } from './apis.js'
import { ConfigurationError } from './configuration-error.js'
import { readEnvironment } from './environment.js'
import { namedTarget } from './named-target.js'
import { oneOf } from './one-of.js'
import type { Surroundings } from './read-run-configuration.js'
import { wholeNumber } from './whole-number.js'

/** The flags by which a command is told its server. */
export interface TargetFlags {
  target?: string
  api?: string
  envFile?: string
  timeout?: string
}

/** A server that was named, with the callers it knows. */
export interface NamedTarget {
  api: string
  target: string
  environment: Record<string, string>
  timeoutMs: number
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
  const rule = { minimum: 1, maximum: 86_400_000, unit: 'milliseconds' }
  const timeoutMs = flags.timeout === undefined ? 10_000 : wholeNumber('--timeout', flags.timeout, rule)
  const problem = await probeTarget([contract, Contract.load(api, 'documented')], named.target, timeoutMs)
  if (problem !== undefined) throw new ConfigurationError(problem)
  return { api, timeoutMs, ...named }
}
