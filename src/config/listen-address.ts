import { ConfigurationError } from './configuration-error.js'

/** @throws {ConfigurationError} when `text` is no bare host name or IP address. */
export function listenAddress(text: string): string {
  const host = text.includes(':') && !text.startsWith('[') ? `[${text}]` : text
  const url = URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`) : undefined
  if (url?.port === '' && url.pathname === '/' && url.username === '' && url.search === '' && !text.includes('/'))
    return text
  throw new ConfigurationError(
    `--listen must be an address of this machine that the target can reach, without scheme and port, e.g. 127.0.0.1, not "${text}".`,
  )
}
