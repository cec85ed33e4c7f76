import type { GitlabCheck } from '../gitlab-suite.js'

const schemes: Record<string, string> = {
  'a scheme that is none of http, https, ssh and git': 'ftp://example.com/a.git',
  'a file of the server': 'file:///etc/passwd',
  'a command for a helper of git': 'ext::sh -c touch% /tmp/a',
  'a script': 'javascript://example.com/%0aalert(1)',
  'no scheme at all': 'example.com/a.git',
}

const odd: Record<string, string> = {
  'a user name that begins with no letter or digit': 'https://$user:password@example.com/a.git',
  'a user name that is an option of ssh': 'ssh://-oProxyCommand=touch@example.com/a.git',
  'a host that is an option of ssh': 'ssh://-oProxyCommand=touch/a.git',
  'no host': 'https://user:password@/a.git',
  'a line break': 'https://example.com/a.git\nhttps://example.com/b.git',
  'an empty text': '',
}

const guarded: Record<string, string> = {
  'the name of the server itself': 'http://localhost/a.git',
  'a loopback address': 'http://127.0.0.2/a.git',
  'a loopback address of IPv6': 'http://[::1]/a.git',
  'a loopback address of IPv4 in IPv6': 'http://[::ffff:127.0.0.2]/a.git',
  'a loopback address as one number': 'http://2130706434/a.git',
  'a loopback address behind user name and password': 'http://example.com:80@127.0.0.2/a.git',
  'the address of every interface': 'http://0.0.0.0/a.git',
  'a link-local address, where clouds keep their secrets': 'http://169.254.169.254/latest/meta-data',
  'an address of a private network': 'ssh://git@192.168.1.1/a.git',
}

/** Where a mirror must not push to. Each with its positive control, and nothing is made of it. */
export function refusedUrlChecks(check: GitlabCheck): void {
  const refuse = (name: string, url: string, capabilities: string[]) => {
    check(
      'createRemoteMirror',
      `a mirror does not push to: ${name}`,
      { level: 'MUST', cites: 'guide Create a push mirror', situation: 'refused.url', capabilities },
      async (world) => {
        await world.control('createRemoteMirror')
        await world.withSubject('createRemoteMirror', async (subject) => {
          const call = world.call('maintainer', 'createRemoteMirror', { ...subject.values, body: { url } })
          const exchange = await call.exchange()
          if (exchange.answer.status >= 400) await subject.mustBeUnchanged()
          else subject.spend()
          call.mustAnswer(exchange, 'refused.url')
        })
      },
    )
  }
  for (const [name, url] of Object.entries({ ...schemes, ...odd })) refuse(name, url, [])
  // Who runs a server may decide that it pushes to its own network.
  for (const [name, url] of Object.entries(guarded)) refuse(name, url, ['outbound-filter'])
}
