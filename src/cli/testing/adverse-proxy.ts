import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { wayTo } from '../../faults/forward.js'
import type { ProxiedAnswer } from '../../faults/proxied.js'

/** What a lawful server, or what stands before it, may do that the reference does not. */
export interface Adversity {
  latencyMs?: number
  /** Every n-th request is reset: in turn before the server got it, and after it was carried out. */
  resetEvery?: number
  /** Requests in each second after which the rest is answered with 429. */
  perSecond?: number
  /** Everything lies below this path. */
  prefix?: string
  /** What is behind does not learn by which name it was reached. */
  hidesHost?: boolean
  tls?: { key: string; cert: string }
  /** What becomes of an answer on its way. */
  change?: (answer: ProxiedAnswer) => ProxiedAnswer
  /** Asked before each request: false to say nothing, ever. */
  answers?: () => boolean
}

export interface AdverseProxy {
  url: string
  /** What it did: requests that it let pass, that it reset, and that it turned away. */
  counts: { passed: number; reset: number; turnedAway: number; most: number }
  close(): Promise<void>
}

/** A real server before `target`, on a free port of the loopback interface. */
export async function adverseProxy(target: string, adversity: Adversity): Promise<AdverseProxy> {
  const {
    latencyMs = 0,
    resetEvery,
    perSecond = Infinity,
    prefix = '',
    hidesHost = false,
    tls,
    change = same,
    answers = yes,
  } = adversity
  const way = wayTo(target)
  const counts = { passed: 0, reset: 0, turnedAway: 0, most: 0 }
  let count = 0
  let underWay = 0
  let second = { number: 0, requests: 0 }

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    count += 1
    const { method = 'GET', url = '/', headers } = incoming
    const isReset = resetEvery !== undefined && count % resetEvery === 0
    const isAfter = isReset && counts.reset % 2 === 1
    const body = await buffer(incoming)
    if (!answers()) return
    if (isTooMany()) {
      counts.turnedAway += 1
      outgoing.writeHead(429, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Too many requests')
      return
    }
    if (isReset) counts.reset += 1
    if (isReset && !isAfter) {
      reset(incoming)
      return
    }
    if (latencyMs > 0) await pause(latencyMs)
    if (!url.startsWith(`${prefix}/`)) {
      outgoing.writeHead(404, { 'content-type': 'text/html' }).end('<html>nothing here')
      return
    }
    const answer = change(await way.forward({ method, path: url.slice(prefix.length), headers: onward(headers), body }))
    if (isAfter) {
      reset(incoming)
      return
    }
    counts.passed += 1
    const mayHaveBody = answer.status !== 204 && answer.status !== 304 && method !== 'HEAD'
    outgoing.writeHead(answer.status, answer.headers).end(mayHaveBody ? answer.body : undefined)
  }
  const listener: RequestListener = (incoming, outgoing) => {
    underWay += 1
    counts.most = Math.max(counts.most, underWay)
    outgoing.on('close', () => (underWay -= 1))
    serve(incoming, outgoing).catch(() => outgoing.destroy())
  }
  const server = tls ? createTlsServer(tls, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`,
    counts,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await Promise.all([closed, way.close()])
    },
  }

  function onward({ host, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
    return hidesHost ? headers : { ...headers, ...(host !== undefined && { host }) }
  }

  function isTooMany(): boolean {
    const number = Math.floor(performance.now() / 1000)
    second = { number, requests: second.number === number ? second.requests + 1 : 1 }
    return second.requests > perSecond
  }
}

function reset({ socket }: IncomingMessage): void {
  socket.resetAndDestroy()
}

function same(answer: ProxiedAnswer): ProxiedAnswer {
  return answer
}

function yes(): boolean {
  return true
}
