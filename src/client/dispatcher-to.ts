import { Agent, EnvHttpProxyAgent } from 'undici'
import type { Dispatcher } from 'undici'
import type { Transport } from './transport.js'

/** Opens the connections to one target, and keeps them. It follows no redirects: a token must not travel to another host. */
export function dispatcherTo(target: string, { timeoutMs, concurrency, ca, insecure, proxy }: Transport): Dispatcher {
  const tls = { timeout: timeoutMs, rejectUnauthorized: !insecure, ...(ca && { ca: ca.pem }) }
  const options = {
    connect: tls,
    // What waits for its turn waits with us, where no time limit runs.
    connections: concurrency,
    pipelining: 1,
    // Shorter than servers keep an idle connection: a request on one that is being closed gets no answer.
    keepAliveTimeout: 1000,
    headersTimeout: 0,
    bodyTimeout: 0,
  }
  if (!proxy) return new Agent(options)
  // The target has one protocol, so both are given the same; undici would take one for the other where it is missing.
  const both = { httpProxy: proxy.url, httpsProxy: proxy.url, noProxy: proxy.except }
  return new EnvHttpProxyAgent({ ...options, ...both, requestTls: tls, proxyTunnel: target.startsWith('https:') })
}
