import type { IncomingHttpHeaders } from 'node:http'
import type { Operation } from '../contract/operation.js'

/** A request on its way through the proxy, byte by byte as the client sent it. */
export interface ProxiedRequest {
  method: string
  /** Path and query, below the target's origin. */
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** An answer on its way back. */
export interface ProxiedAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A request of an operation of the contract. */
export interface OperationRequest extends ProxiedRequest {
  operation: Operation
  /** Path parameters, decoded. */
  parameters: Record<string, string>
  /** Name of the caller whose credentials it carries; undefined when they are nobody's. */
  caller: string | undefined
}

/** Sends a request on to the target. */
export type Forward = (request: ProxiedRequest) => Promise<ProxiedAnswer>

/** Stands between a request of the faulty operation and the target. */
export type Interceptor = (request: OperationRequest, forward: Forward) => Promise<ProxiedAnswer>

/** The body as JSON; undefined when it is empty or no JSON. */
export function jsonOf({ body }: { body: Buffer }): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** The same message with another JSON body. */
export function withJson<T extends { body: Buffer }>(message: T, value: unknown): T {
  return { ...message, body: Buffer.from(JSON.stringify(value)) }
}

export function isSuccess({ status }: ProxiedAnswer): boolean {
  return status >= 200 && status < 300
}
