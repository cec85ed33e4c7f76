import { generate } from 'selfsigned'

/** A key and its certificate, in PEM form. */
export interface Certificate {
  key: string
  cert: string
}

interface CertificateSettings {
  /** Who vouches for it; by default nobody but itself. */
  signedBy?: Certificate
  /** By default for a year from now. */
  validFrom?: Date
  validUntil?: Date
  /** The address of the server that may use it; by default this machine's loopback address. */
  ip?: string
}

/** A certificate for a server, made anew. */
export async function certificate({ signedBy, validFrom, validUntil, ip = '127.0.0.1' }: CertificateSettings = {}) {
  const altNames = [{ type: 7, ip } as const, { type: 2, value: 'quay.test' } as const]
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'quay.test' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
    ...(signedBy && { ca: signedBy }),
    ...(validFrom && { notBeforeDate: validFrom }),
    ...(validUntil && { notAfterDate: validUntil }),
  })
  return { key, cert } satisfies Certificate
}

/** The certificate of somebody who vouches for others, made anew. */
export async function authority(name = 'an authority'): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  return { key, cert }
}
