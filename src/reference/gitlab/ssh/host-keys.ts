import { createHash } from 'node:crypto'
import { Refusal } from '../refusal.js'

const most = 10
const types = /^(ssh-(rsa|ed25519|dss)|ecdsa-sha2-nistp(256|384|521))$/

/**
 * Host keys as they were sent (`host type key` or `type key`), as lines of known_hosts.
 *
 * @throws {Refusal}
 */
export function knownHosts(keys: readonly string[], url: string): string[] {
  if (keys.length > most) throw refused(`too many host keys (maximum is ${most})`)
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  const lines = keys.map((key) => (key.trim().split(/\s+/).length === 2 ? `${host} ${key.trim()}` : key.trim()))
  const wrong = lines.filter((line) => !isLine(line))
  if (wrong.length > 0) throw refused(wrong.join(', '))
  return lines
}

/** As `ssh-keygen -l` shows it. */
export function fingerprint(line: string): string {
  const key = Buffer.from(line.split(/\s+/)[2] ?? '', 'base64')
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
}

// A key begins with the name of its type once more, after four bytes that hold its length (RFC 4253, 6.6).
function isLine(line: string): boolean {
  const [, type = '', key = ''] = line.split(/\s+/)
  return (
    types.test(type) &&
    Buffer.from(key, 'base64')
      .subarray(4, 4 + type.length)
      .toString() === type
  )
}

function refused(what: string): Refusal {
  return new Refusal('refused.host-keys', `Invalid SSH host key(s): ${what}`)
}
