import { BlockList, isIPv6 } from 'node:net'

// Networks that a server must not be talked into visiting: private (RFC 1918), link-local (RFC 3927, where clouds keep the
// credentials of a machine), unspecified, and their IPv6 kin. Loopback is let through: the upstream of a test is there.
const forbidden = new BlockList()
forbidden.addSubnet('0.0.0.0', 8, 'ipv4')
forbidden.addSubnet('10.0.0.0', 8, 'ipv4')
forbidden.addSubnet('169.254.0.0', 16, 'ipv4')
forbidden.addSubnet('172.16.0.0', 12, 'ipv4')
forbidden.addSubnet('192.168.0.0', 16, 'ipv4')
forbidden.addSubnet('fc00::', 7, 'ipv6')
forbidden.addSubnet('fe80::', 10, 'ipv6')

/** Whether a registry's `host[:port]` is the literal address of a network that mirrors must not reach. */
export function isForbiddenAddress(registry: string): boolean {
  const host = new URL(`https://${registry}`).hostname.replace(/^\[|\]$/g, '')
  return forbidden.check(host, isIPv6(host) ? 'ipv6' : 'ipv4')
}
