import type { RunConfiguration } from '../config/run-configuration.js'
import { ConfigurationError } from '../config/configuration-error.js'
import { Contract } from '../contract/contract.js'
import { Judge } from '../contract/judge.js'
import { probeTarget } from '../client/probe-target.js'
import { startReference } from './start-reference.js'

/** A server that is ready to be asked. */
export interface OpenTarget {
  target: string
  environment: Readonly<Record<string, string>>
  /** It is the embedded reference. */
  reference: boolean
  close(): Promise<void>
}

/**
 * The server that a run is about: the one that was named, after it proved to speak the API, or else the reference.
 *
 * @throws {ConfigurationError} when the named server cannot be reached or is something else.
 */
export async function openTarget({ settings, named }: RunConfiguration): Promise<OpenTarget> {
  if (named) {
    const { contracts } = Judge.load(settings.api, settings.mode, settings.release)
    const problem = await probeTarget(contracts, named.target, settings.transport)
    if (problem !== undefined) throw new ConfigurationError(problem)
    return { ...named, reference: false, close: () => Promise.resolve() }
  }
  const contract = Contract.load(
    settings.api,
    settings.mode === 'documented' ? 'documented' : 'observed',
    settings.release,
  )
  const reference = await startReference(settings.api, { contract })
  const { url, environment } = reference
  return { target: url, environment, reference: true, close: () => reference.close() }
}
