import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { Level } from '../../../src/checks/verdict.js'
import type { GitlabCheck } from '../gitlab-suite.js'
import { mustHide } from './must-hide.js'

// In each url, USER and SECRET stand for a user name and a password, and no refusal shows them.
const login = 'USER:SECRET@'

// lib/gitlab/url_blocker.rb, validate_scheme; Project::VALID_MIRROR_PROTOCOLS.
const schemes: Record<string, string> = {
  'a scheme that is none of http, https, ssh and git': `ftp://${login}192.0.2.1/a.git`,
  'a file of the server': 'file:///etc/passwd',
  'a command for a helper of git': 'ext::sh -c touch% /tmp/a',
  'a script': `javascript://${login}192.0.2.1/%0aalert(1)`,
  'no scheme at all': 'example.com/a.git',
}

// The same file, validate_user (enforce_user), validate_hostname, multiline_blocked?; app/models/remote_mirror.rb for no text at all.
const odd: Record<string, string> = {
  'a user name that begins with no letter or digit': 'https://$USER:SECRET@192.0.2.1/a.git',
  'a user name that is an option of ssh': 'ssh://-oProxyCommand=USER:SECRET@192.0.2.1/a.git',
  'a host that is an option of ssh': 'ssh://-oProxyCommand=touch/a.git',
  'a host that hides behind percent signs': 'http://%6c%6fcalhost:65535/a.git',
  'a line break': `https://${login}192.0.2.1/a.git\nhttps://192.0.2.1/b.git`,
  'an empty text': '',
}

// The same file, validate_localhost and below, after getaddrinfo read the host; its own tests have these spellings. The port keeps
// them from being the server's own address, which is let through, and 127.0.0.1 may be allowed for the git server of a run.
const guarded: Record<string, string> = {
  'no host': 'http://:65535/a.git',
  'the name of the server itself': `http://${login}localhost:65535/a.git`,
  'a loopback address': `http://${login}127.0.0.2:65535/a.git`,
  'a loopback address of IPv6': 'http://[::1]:65535/a.git',
  'a loopback address of IPv4 in IPv6': 'http://[::ffff:127.0.0.2]:65535/a.git',
  'a loopback address of IPv4 in IPv6, in full': 'http://[0:0:0:0:0:ffff:127.0.0.2]:65535/a.git',
  'a loopback address of IPv4 in IPv6, in hexadecimal': 'http://[::ffff:7f00:2]:65535/a.git',
  'a loopback address as one number': 'http://2130706434:65535/a.git',
  'a loopback address in octal numbers': 'http://0177.0.0.2:65535/a.git',
  'a loopback address as one octal number': 'http://017700000002:65535/a.git',
  'a loopback address in hexadecimal numbers': 'http://0x7f.0.0.0x2:65535/a.git',
  'a loopback address as one hexadecimal number': 'http://0x7f000002:65535/a.git',
  'a loopback address with parts left out': 'http://127.2:65535/a.git',
  'a loopback address with leading zeros': 'http://127.000.000.002:65535/a.git',
  'a loopback address behind user name and password': 'http://example.com:80@127.0.0.2:65535/a.git',
  'a loopback address behind a user name': 'http://example.com@127.0.0.2:65535/a.git',
  'a loopback address over SSH': 'ssh://git@127.0.0.2:65535/a.git',
  'the address of every interface': 'http://0.0.0.0:65535/a.git',
  'the address of every interface, of IPv6': 'http://[::]:65535/a.git',
  'a link-local address, where clouds keep their secrets': 'http://169.254.169.254/latest/meta-data',
  'a link-local address as one number': 'http://2852039166/latest/meta-data',
  'a link-local address of IPv4 in IPv6': 'http://[::ffff:169.254.169.254]/latest/meta-data',
  'a link-local address of IPv6': 'http://[fe80::1]:65535/a.git',
  'an address of a private network': 'ssh://git@192.168.255.254:65535/a.git',
  'an address of a private network of IPv6': 'http://[fc00::1]:65535/a.git',
}

// Refused because it is loopback, or because it has no address, which by its setting a server may overlook: no MUST.
const unresolved: Record<string, string> = {
  'the name of the server itself, with a dot behind it': 'http://localhost.:65535/a.git',
  'a loopback address with a dot behind it': 'http://127.0.0.2.:65535/a.git',
}

/** Where a mirror must not push to. Each with its positive control, and nothing is made of it. */
export function refusedUrlChecks(check: GitlabCheck): void {
  const refuse = (name: string, url: string, level: Level, isGuarded = false) => {
    check(
      'createRemoteMirror',
      `a mirror does not push to: ${name}`,
      {
        ...{ level, cites: 'guide Create a push mirror', situation: 'refused.url' },
        // Who runs a server may decide that it pushes to its own network.
        capabilities: isGuarded ? ['outbound-filter'] : [],
      },
      async (world) => {
        await world.control('createRemoteMirror')
        await refused(world, url)
      },
    )
  }
  for (const [name, url] of Object.entries({ ...schemes, ...odd })) refuse(name, url, 'MUST')
  for (const [name, url] of Object.entries(guarded)) refuse(name, url, 'MUST', true)
  for (const [name, url] of Object.entries(unresolved)) refuse(name, url, 'MAY', true)
}

async function refused(world: GitlabWorld, template: string): Promise<void> {
  const secrets = [world.given.name('user'), world.given.name('password')] as const
  const url = template.replace('USER', secrets[0]).replace('SECRET', secrets[1])
  await world.withSubject('createRemoteMirror', async (subject) => {
    const call = world.call('maintainer', 'createRemoteMirror', { ...subject.values, body: { url } })
    const exchange = await call.exchange('refused.url')
    if (exchange.answer.status >= 400) await subject.mustBeUnchanged()
    else subject.spend()
    call.mustAnswer(exchange, 'refused.url')
    mustHide(world, [exchange], secrets)
  })
}
