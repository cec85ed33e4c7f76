import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** A proxy that people name in HTTP_PROXY or HTTPS_PROXY. It takes every host for this machine. */
export interface ConnectProxy {
  url: string
  /** What it was asked for: `GET http://host/path`, `CONNECT host:port`. */
  asked: string[]
  close(): Promise<void>
}

/** Forwards plain requests (RFC 9112, section 3.2.2) and opens tunnels (RFC 9110, section 9.3.6). */
export async function connectProxy(): Promise<ConnectProxy> {
  const asked: string[] = []
  const tunnels = new Set<Socket>()
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`)
    const { port, pathname, search } = new URL(incoming.url ?? '')
    const { method, headers } = incoming
    const onward = request({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(`CONNECT ${url}`)
    const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const each of [socket, onward]) {
      tunnels.add(each)
      each.on('error', () => each.destroy()).on('close', () => tunnels.delete(each))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
        for (const each of tunnels) each.destroy()
      }),
  }
}
