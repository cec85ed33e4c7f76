import { ConfigurationError } from './configuration-error.js'

/**
 * The base URL of a target, without a trailing slash.
 *
 * @param source the flag or variable that holds it.
 * @throws {ConfigurationError} when it is no http(s) URL, or carries what does not belong into a base URL.
 */
export function targetUrl(source: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new ConfigurationError(
      `${source} must be an http or https URL, e.g. https://registry.example.com, not "${shown(text)}".`,
    )
  if (url.username !== '' || url.password !== '')
    throw new ConfigurationError(
      `${source} must not carry a user name or password; callers have variables of their own.`,
    )
  if (url.search !== '' || url.hash !== '')
    throw new ConfigurationError(`${source} must be a base URL without query and fragment, not "${text}".`)
  return url.origin + url.pathname.replace(/\/+$/, '')
}

// Someone may have put credentials into something that is no URL.
function shown(text: string): string {
  return text.replace(/^(.*):\/\/[^/@]*@/, '$1://…@')
}
