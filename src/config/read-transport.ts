import { plainTransport } from '../client/transport.js'
import type { Transport } from '../client/transport.js'
import { certificateFile } from './certificate-file.js'
import { ConfigurationError } from './configuration-error.js'
import type { Environment } from './environment.js'
import { proxyVariables } from './proxy-variables.js'
import { wholeNumber } from './whole-number.js'

/** The flags that say how a target is reached. */
export interface TransportFlags {
  timeout?: string
  concurrency?: string
  ca?: string
  insecure?: boolean
}

const maximumMs = 24 * 60 * 60 * 1000

/**
 * @param target undefined for the embedded reference, which no proxy stands before.
 * @throws {ConfigurationError}
 */
export function readTransport(
  { timeout, concurrency, ca, insecure = false }: TransportFlags,
  target: string | undefined,
  { cwd, environment }: { cwd: string; environment: Environment },
): Transport {
  if (insecure && ca !== undefined)
    throw new ConfigurationError('--insecure looks at no certificate, so --ca would do nothing: pass one of them.')
  const proxy = target === undefined ? undefined : proxyVariables(target, environment)
  const milliseconds = { minimum: 1, maximum: maximumMs, unit: 'milliseconds' }
  return {
    ...plainTransport,
    insecure,
    ...(timeout !== undefined && { timeoutMs: wholeNumber('--timeout', timeout, milliseconds) }),
    ...(concurrency !== undefined && {
      concurrency: wholeNumber('--concurrency', concurrency, { minimum: 1, maximum: 1024 }),
    }),
    ...(ca !== undefined && { ca: certificateFile('--ca', ca, cwd) }),
    ...(proxy && { proxy }),
  }
}
