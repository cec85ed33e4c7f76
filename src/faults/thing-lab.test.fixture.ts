import { afterEach } from 'vitest'
import { request } from 'undici'
import { recognizeCallers } from './caller-of.js'
import type { Scene } from './fault.js'
import { startFaultProxy } from './fault-proxy.js'
import { kindOf } from './kinds/kinds.js'
import { planFaults } from './plan-faults.js'
import { Samples } from './sample.js'
import { contract, document, environment, judge, thingServer } from './thing-api.test.fixture.js'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

export interface Answered {
  status: number
  type: string | undefined
  body: unknown
}

export interface Lab {
  things: Map<string, Record<string, unknown>>
  deviations: () => number
  ask: (method: string, path: string, body?: unknown, token?: string) => Promise<Answered>
}

/** The things, and in front of them a proxy with one fault. Another thing was made, read, listed, changed and deleted before. */
export async function withFault(kind: string, operationId: string, variant: string): Promise<Lab> {
  const things = new Map<string, Record<string, unknown>>()
  const server = thingServer(things)
  const target = await server.listen({ host: '127.0.0.1', port: 0 })
  open.push(() => server.close())
  const callerOf = recognizeCallers(document, environment)
  const samples = new Samples(document)
  const clean = await startFaultProxy({ target, contract, callerOf, onExchange: samples.see.bind(samples) })
  open.push(clean.close)
  const earlier = { name: 'earlier', size: 1, color: 'blue', password: 'earlier-secret' }
  await ask(clean.url, 'POST', '/things', earlier)
  await ask(clean.url, 'GET', '/things/earlier')
  await ask(clean.url, 'GET', '/things?color=blue')
  await ask(clean.url, 'PUT', '/things/earlier', { size: 2, color: 'blue' })
  await ask(clean.url, 'DELETE', '/things/earlier')

  const fault = planFaults(judge, [contract.operation(operationId)], [kind]).find((each) => each.variant === variant)
  const sample = samples.of(operationId)
  if (!fault || !sample) throw new RangeError(`${kind} of ${operationId} has no variant ${variant}`)
  const operation = contract.operation(operationId)
  const scene: Scene = { fault, sample, operation, judge, document, environment, random: () => 'random' }
  const { intercept, watch } = kindOf(kind).inject(scene)
  const proxy = await startFaultProxy({
    ...{ target, contract, callerOf, ...(watch && { onExchange: watch }) },
    interceptorFor: (id) => (id === operationId ? intercept : undefined),
  })
  open.push(proxy.close)
  return { things, deviations: proxy.deviations, ask: (...args) => ask(proxy.url, ...args) }
}

async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token = environment.OWNER,
): Promise<Answered> {
  const response = await request(url + path, {
    method,
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await response.body.text()
  const type = response.headers['content-type']
  return {
    status: response.statusCode,
    type: type?.toString(),
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  }
}
