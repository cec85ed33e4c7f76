import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmallServer {
  url: string
  /** Method, path and the Authorization header of every request. */
  requests: { method: string; path: string; authorization: string | undefined }[]
  /** Closes the connections on which nothing is under way, as servers do after a while. */
  closeIdle(): void
  close(): Promise<void>
}

/** A real HTTP server on a free loopback port. */
export async function smallServer(listener: RequestListener): Promise<SmallServer> {
  const requests: SmallServer['requests'] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    requests.push({ method, path: url, authorization: headers.authorization })
    listener(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    closeIdle: () => {
      server.closeIdleConnections()
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed()
        })
        server.closeAllConnections()
      }),
  }
}

/** Answers everything the same way. */
export function always(status: number, headers: Record<string, string>, body = ''): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers).end(body)
  }
}

export const json = { 'content-type': 'application/json' }
export const html = { 'content-type': 'text/html; charset=utf-8' }
