import type { Proxy } from '../client/transport.js'
import { ConfigurationError } from './configuration-error.js'
import type { Environment } from './environment.js'

/**
 * The proxy that the usual variables name for a target, in either case of letters; as with curl, nothing is exempt but
 * what NO_PROXY names, this machine included.
 *
 * @throws {ConfigurationError} naming the variable; never its value, which may hold a password.
 */
export function proxyVariables(target: string, environment: Environment): Proxy | undefined {
  const usual = target.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const variable = [usual.toLowerCase(), usual].find((name) => environment[name] !== undefined)
  const value = variable === undefined ? undefined : environment[variable]
  if (variable === undefined || value === undefined) return undefined
  const url = value.includes('://') ? value : `http://${value}`
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new ConfigurationError(`${variable} must be an http or https URL, e.g. http://proxy.example.com:3128.`)
  return { url, variable, except: environment.no_proxy ?? environment.NO_PROXY ?? '' }
}
