import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Contract } from '../contract/contract.js'
import type { CallerOf } from './caller-of.js'
import { wayTo } from './forward.js'
import type { Forward, Interceptor, OperationRequest, ProxiedAnswer, ProxiedRequest } from './proxied.js'

export interface FaultProxyOptions {
  target: string
  contract: Contract
  callerOf: CallerOf
  /** Asked for every request of an operation; undefined lets the request pass. */
  interceptorFor?: (operationId: string) => Interceptor | undefined
  /** Told of every exchange of an operation, as the target answered it. */
  onExchange?: (request: OperationRequest, answer: ProxiedAnswer) => void
}

export interface FaultProxy {
  url: string
  /** How often something else was sent or answered than without the fault. */
  deviations: () => number
  close: () => Promise<void>
}

/**
 * A reverse proxy on a free port of the loopback interface. The Host header is passed on, so that the addresses a target
 * makes from it (Location, token realms) lead back through the proxy.
 */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const way = wayTo(options.target)
  let deviations = 0
  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing, async (request) => {
      const passage = passageOf(way.forward, options, request)
      const answer = await passage.answer
      if (passage.deviates(answer)) deviations += 1
      return answer
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deviations: () => deviations,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await Promise.all([closed, way.close()])
    },
  }
}

/** What became of one request: its answer, and whether it is the one that the target gave to it. */
function passageOf(
  forward: Forward,
  { contract, callerOf, interceptorFor, onExchange }: FaultProxyOptions,
  request: ProxiedRequest,
) {
  const match = contract.match(request.method, request.path.split('?')[0] ?? '')
  if (!match) return { answer: forward(request), deviates: () => false }
  const operationRequest = { ...request, ...match, caller: callerOf(request.headers) }
  const forwarded: { request: ProxiedRequest; answer: ProxiedAnswer }[] = []
  const recording = async (sent: ProxiedRequest) => {
    const answer = await forward(sent)
    forwarded.push({ request: sent, answer })
    if (sent === operationRequest) onExchange?.(operationRequest, answer)
    return answer
  }
  const interceptor = interceptorFor?.(match.operation.id)
  return {
    answer: interceptor ? interceptor(operationRequest, recording) : recording(operationRequest),
    deviates: (answer: ProxiedAnswer) => {
      const [only, ...more] = forwarded
      return more.length > 0 || only?.request !== operationRequest || only.answer !== answer
    },
  }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answerTo: (request: ProxiedRequest) => Promise<ProxiedAnswer>,
): Promise<void> {
  try {
    const { method = 'GET', url = '/', headers } = incoming
    const {
      status,
      headers: answered,
      body,
    } = await answerTo({ method, path: url, headers, body: await buffer(incoming) })
    const mayHaveBody = status !== 204 && status !== 304 && method !== 'HEAD'
    outgoing.writeHead(status, { ...answered, ...(mayHaveBody && { 'content-length': body.length }) })
    outgoing.end(mayHaveBody ? body : undefined)
  } catch {
    // No answer of the target is no answer of the proxy: an invented 502 would be taken for the target's.
    outgoing.destroy()
  }
}
