import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What a server without any state answers to a request. */
export interface NullAnswer {
  status: number
  contentType?: string
  body?: string | Buffer
}

/** A server that knows nothing: no check may pass against it. */
export interface NullServerKind {
  name: string
  /** Completes "A server that ...". */
  does: string
  answer: (request: { method: string; contentType: string | undefined; body: Buffer }) => NullAnswer
}

/** Starts it on a free port of the loopback interface. */
export async function startNullServer({ answer }: NullServerKind): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    void buffer(incoming).then((received) => {
      const { status, contentType, body } = answer({
        method: incoming.method ?? 'GET',
        contentType: incoming.headers['content-type'],
        body: received,
      })
      outgoing.writeHead(status, contentType === undefined ? {} : { 'content-type': contentType }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
