import { generate } from 'selfsigned'

/** A certificate for this machine's loopback address that nobody vouches for, made anew. */
export async function selfSigned(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'quay.test' }], {
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'quay.test' },
        ],
      },
    ],
  })
  return { key, cert }
}
