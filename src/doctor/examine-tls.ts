import { connect } from 'node:tls'

/** The certificate of a target. */
export interface Tls {
  trusted: boolean
  /** Why it is not trusted. */
  problem?: string
  issuer: string
  validUntil: string
}

/** Looks at the certificate, trusted or not; undefined for http, or when there is no connection. Sends no request. */
export async function examineTls(target: string, timeoutMs: number): Promise<Tls | undefined> {
  const { protocol, hostname, port } = new URL(target)
  if (protocol !== 'https:') return undefined
  return new Promise((resolve) => {
    // The certificate is to be looked at in any case; no secret is sent over this connection.
    const options = { host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false }
    const socket = connect(options, () => {
      const { issuer, valid_to } = socket.getPeerCertificate()
      const names = Object.values(issuer).flat().join(', ')
      const problem = socket.authorized ? undefined : String(socket.authorizationError)
      socket.destroy()
      resolve({ trusted: problem === undefined, issuer: names, validUntil: valid_to, ...(problem && { problem }) })
    })
    const giveUp = () => {
      socket.destroy()
      resolve(undefined)
    }
    socket.on('error', giveUp)
    socket.setTimeout(timeoutMs, giveUp)
  })
}
