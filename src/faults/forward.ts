import type { IncomingHttpHeaders } from 'node:http'
import { Pool } from 'undici'
import type { Forward } from './proxied.js'

/** One way to one target. */
export interface Way {
  forward: Forward
  close(): Promise<void>
}

/** @param target base URL; a path prefix of it stands before every path. */
export function wayTo(target: string): Way {
  const { origin, pathname } = new URL(target)
  const prefix = pathname.replace(/\/$/, '')
  const pool = new Pool(origin, { connections: 64, pipelining: 1 })
  return {
    forward: async ({ method, path, headers, body }) => {
      const response = await pool.request({
        method,
        path: prefix + path,
        headers: endToEnd(headers),
        body: body.length > 0 ? body : null,
      })
      const bytes = Buffer.from(await response.body.arrayBuffer())
      return { status: response.statusCode, headers: endToEnd(response.headers), body: bytes }
    },
    close: () => pool.destroy(),
  }
}

// RFC 9110, 7.6.1: what concerns one connection is not passed on. A length is that of the bytes that are sent in the end.
const hopByHop = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'content-length'],
])

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)))
}
