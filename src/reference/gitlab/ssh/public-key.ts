import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * A new key in the format of authorized_keys. The private half is not kept: the reference pushes over HTTP alone. It is a short
 * one, because it proves nothing, and longer ones take seconds on a busy machine.
 */
export async function newPublicKey(comment: string): Promise<string> {
  const { publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 1024 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const parts = [Buffer.from('ssh-rsa'), number(e), number(n)]
  return `ssh-rsa ${Buffer.concat(parts.map(withLength)).toString('base64')} ${comment}`
}

// RFC 4251, 5: a number is signed, so one whose first bit is set gets a zero before it.
function number(base64url: string): Buffer {
  return Buffer.concat([Buffer.from([0]), Buffer.from(base64url, 'base64url')]).subarray(
    (Buffer.from(base64url, 'base64url')[0] ?? 0) < 128 ? 1 : 0,
  )
}

function withLength(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}
