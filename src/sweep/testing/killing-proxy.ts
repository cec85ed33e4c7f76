import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to the target on which something happens at one request. */
export interface KillingProxy {
  url: string
  /** Requests that arrived so far. */
  count(): number
  /** Until no request is on its way to the target any more. */
  idle(): Promise<void>
  close(): Promise<void>
}

/**
 * Passes every request on to `target`. When the request number `at` arrives it first calls `kill`, and then passes it on all
 * the same: the target does what was asked for, and whoever asked never hears of it.
 */
export async function startKillingProxy(target: string, at: number, kill: () => void): Promise<KillingProxy> {
  let count = 0
  let underWay = 0
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    count += 1
    underWay += 1
    if (count === at) kill()
    const { method, url = '/', headers } = incoming
    const onward = request(new URL(url, target), { agent, headers, ...(method && { method }) }, (answer) => {
      answer.on('end', () => (underWay -= 1))
      outgoing.on('error', () => undefined)
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      // Nobody reads any more; the answer must still be read to its end.
      outgoing.on('close', () => answer.resume())
    })
    onward.on('error', () => {
      underWay -= 1
      outgoing.destroy()
    })
    incoming.pipe(onward)
    incoming.on('error', () => onward.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    idle: async () => {
      for (let waited = 0; underWay > 0 && waited < 5000; waited += 20) await new Promise((go) => setTimeout(go, 20))
    },
    close: () => {
      agent.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}
