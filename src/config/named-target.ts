import type { OpenApiDocument } from '../contract/document.js'
import { callersEnvironment } from './callers-environment.js'
import { ConfigurationError } from './configuration-error.js'
import type { Environment } from './environment.js'
import { targetUrl } from './target-url.js'

/**
 * The server under test and its callers; undefined when neither flag nor variable names one.
 *
 * @throws {ConfigurationError}
 */
export function namedTarget(document: OpenApiDocument, flag: string | undefined, environment: Environment) {
  const { urlVariable } = document['x-api']
  const callers = callersEnvironment(document, environment)
  const fromVariable = environment[urlVariable]
  if (flag !== undefined) return { target: targetUrl('--target', flag), environment: callers }
  if (fromVariable !== undefined) return { target: targetUrl(urlVariable, fromVariable), environment: callers }
  // Without a target the reference is tested. Who set a token meant a server, and a green run of the reference would mislead.
  const [token] = Object.keys(callers)
  if (token !== undefined)
    throw new ConfigurationError(
      `${token} is set, but no target is: pass --target or set ${urlVariable}, or unset ${token} to test the embedded reference.`,
    )
  return undefined
}
