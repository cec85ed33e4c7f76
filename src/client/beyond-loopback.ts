import { BlockList, isIP } from 'node:net'
import type { Proxy, Transport } from './transport.js'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/**
 * Why a target may be another machine than this one; undefined when its requests certainly stay here. A name proves nothing,
 * whatever it looks like and resolves to, but for `localhost` itself (RFC 6761 6.3).
 *
 * @param target a URL.
 */
export function beyondLoopback(target: string, { proxy }: Pick<Transport, 'proxy'>): string | undefined {
  const { hostname, host } = new URL(target)
  if (!isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'))) return `${hostname} is no loopback address`
  // What a proxy takes for its loopback is not ours.
  return proxy && !isExempt(proxy, [hostname, host]) ? `${proxy.variable} sends its requests by a proxy` : undefined
}

function isLoopback(name: string): boolean {
  const version = isIP(name)
  return version === 0 ? name === 'localhost' : loopback.check(name, version === 4 ? 'ipv4' : 'ipv6')
}

// Less than NO_PROXY may say, and never more: what is spelled otherwise counts as sent by the proxy.
function isExempt({ except }: Proxy, names: readonly string[]): boolean {
  const entries = except.toLowerCase().split(/[\s,]+/)
  return except.trim() === '*' || names.some((name) => entries.includes(name))
}
