import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { codeText } from '../client/failure-text.js'
import type { Transport } from '../client/transport.js'

/** The certificate of a target. */
export interface Tls {
  trusted: boolean
  /** Why it is not trusted. */
  problem?: string
  issuer: string
  /** ISO 8601, UTC. */
  validUntil: string
}

/** Looks at the certificate, trusted or not; undefined for http, or when there is no direct connection. Sends no request. */
export async function examineTls(target: string, { timeoutMs, ca, proxy }: Transport): Promise<Tls | undefined> {
  const { protocol, hostname, port } = new URL(target)
  if (protocol !== 'https:' || proxy) return undefined
  return new Promise((resolve) => {
    // The certificate is to be looked at in any case; no secret is sent over this connection.
    const address = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) }
    // An address is no server name (RFC 6066, section 3).
    const name = isIP(address.host) === 0 ? { servername: address.host } : {}
    const options = { ...address, ...name, ...(ca && { ca: ca.pem }), rejectUnauthorized: false }
    const socket = connect(options, () => {
      const { issuer, valid_to } = socket.getPeerCertificate()
      const names = Object.values(issuer).flat().join(', ')
      const problem = socket.authorized ? undefined : codeText(String(socket.authorizationError))
      socket.destroy()
      const validUntil = new Date(valid_to).toISOString()
      resolve({ trusted: problem === undefined, issuer: names, validUntil, ...(problem && { problem }) })
    })
    const giveUp = () => {
      socket.destroy()
      resolve(undefined)
    }
    socket.on('error', giveUp)
    socket.setTimeout(timeoutMs, giveUp)
  })
}
