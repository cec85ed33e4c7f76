import { BlockList, isIP } from 'node:net'

const schemes = ['http', 'https', 'ssh', 'git']

/** Says of an address or a name of a host whether it is allowed. */
export type Allowed = (host: string) => boolean

/** Networks that belong to the server itself or to those beside it: nobody outside may make it connect there. */
const guarded: [string, [string, number, 'ipv4' | 'ipv6'][]][] = [
  [
    'localhost',
    [
      ['0.0.0.0', 8, 'ipv4'],
      ['::', 128, 'ipv6'],
    ],
  ],
  [
    'loopback addresses',
    [
      ['127.0.0.0', 8, 'ipv4'],
      ['::1', 128, 'ipv6'],
    ],
  ],
  [
    'the link local network',
    [
      ['169.254.0.0', 16, 'ipv4'],
      ['fe80::', 10, 'ipv6'],
    ],
  ],
  [
    'the local network',
    [
      ['10.0.0.0', 8, 'ipv4'],
      ['172.16.0.0', 12, 'ipv4'],
      ['192.168.0.0', 16, 'ipv4'],
      ['fc00::', 7, 'ipv6'],
    ],
  ],
]

const networks = guarded.map(([name, subnets]) => {
  const list = new BlockList()
  for (const subnet of subnets) list.addSubnet(...subnet)
  return { name, list }
})

/**
 * Why the server does not push to `text`, in GitLab's words; undefined when it does.
 *
 * @param allowed which addresses of guarded networks an administrator lets it push to.
 */
export function urlProblem(text: string, allowed: Allowed): string | undefined {
  if (text.trim() === '') return "can't be blank"
  const problem = blockedFor(text, allowed)
  return problem === undefined ? undefined : `is blocked: ${problem}`
}

function blockedFor(text: string, allowed: Allowed): string | undefined {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? []
  if (!schemes.includes(scheme.toLowerCase())) return `Only allowed schemes are ${schemes.join(', ')}`
  // Read as http whatever it is: only then are hosts put into their normal form, e.g. 2130706433 into 127.0.0.1.
  if (/[\s\\]/.test(text) || !URL.canParse(`http://${rest}`)) return 'URI is invalid'
  const { username, hostname } = new URL(`http://${rest}`)
  if (username !== '' && !/^[a-z0-9]/i.test(decodeURIComponent(username)))
    return 'Username needs to start with an alphanumeric character'
  const host = hostname.replace(/^\[|\]$|\.$/g, '')
  // As it was written: what stands for a letter is none.
  const [written = ''] = /[^@/?#]*(?=[/?#]|$)/.exec(rest.replace(/^[^/?#]*@/, '')) ?? []
  if (!/^[\p{L}\p{N}[]/u.test(written)) return 'Hostname or IP address invalid'
  return allowed(host) ? undefined : guardedNetwork(host)
}

function guardedNetwork(host: string): string | undefined {
  if (host === 'localhost' || host.endsWith('.localhost')) return 'Requests to localhost are not allowed'
  const family = isIP(host) === 4 ? 'ipv4' : isIP(host) === 6 ? 'ipv6' : undefined
  const network = networks.find(({ list }) => family !== undefined && list.check(host, family))
  return network && `Requests to ${network.name} are not allowed`
}
