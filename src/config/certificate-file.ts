import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Transport } from '../client/transport.js'
import { ConfigurationError } from './configuration-error.js'
import { unreadable } from './unreadable.js'

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * The certificates in a PEM file.
 *
 * @throws {ConfigurationError} when it cannot be read, holds none, or one that is none.
 */
export function certificateFile(flag: string, name: string, cwd: string): NonNullable<Transport['ca']> {
  const file = resolve(cwd, name)
  const found = textOf(flag, file).match(certificates)
  if (!found)
    throw new ConfigurationError(
      `${flag}: ${file} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----): export it as PEM, or Base64.`,
    )
  for (const [index, certificate] of found.entries())
    if (!isCertificate(certificate))
      throw new ConfigurationError(`${flag}: certificate ${index + 1} in ${file} is damaged; export it again.`)
  return { file, pem: found.join('\n') }
}

function textOf(flag: string, file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    throw new ConfigurationError(`${flag}: ${file} cannot be read (${unreadable(error)}).`)
  }
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem)
    return true
  } catch {
    return false
  }
}
