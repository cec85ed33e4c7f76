import { NoAnswer } from '../client/connection.js'
import type { Connection } from '../client/connection.js'
import { probeRequest } from '../client/probe-request.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Answer } from '../contract/answer.js'
import type { Contract } from '../contract/contract.js'

/** A route that was asked for something that is not there. */
export interface AskedRoute {
  served: boolean
  /** Method and path. */
  request: string
  /** What came, in words. */
  evidence: string
}

/** operationId -> its route; empty where the target cannot be asked. */
export type AskedRoutes = ReadonlyMap<string, AskedRoute>

/**
 * Asks, as nobody and for nothing that there is, which operations the target has a route for: one without is answered like a path
 * that nothing serves. A target that answers everything so tells nothing.
 */
export async function askRoutes(connection: Connection, contract: Contract): Promise<AskedRoutes> {
  const { absent, contrast } = contract.document['x-api']
  if (!absent || !contrast) return new Map()
  const ask = async (request: { method: string; path: string }): Promise<Answer> =>
    (await connection.send(request, { caller: 'anonymous', recorder: new Recorder() })).answer
  try {
    const probe = probeRequest(contract)
    const nothing = await ask({ method: probe.method, path: contrast.nothing })
    if (isLike(await ask(probe), nothing)) return new Map()
    const needing = [...contract.operations.values()].filter(({ capabilities }) => capabilities.length > 0)
    const asked = needing.map(async (operation) => {
      const request = requestOf(operation, { parameters: absent })
      return [operation.id, routeOf(`${request.method} ${request.path}`, await ask(request), nothing)] as const
    })
    return new Map(await Promise.all(asked))
  } catch (error) {
    if (error instanceof NoAnswer) return new Map()
    throw error
  }
}

function routeOf(request: string, answer: Answer, nothing: Answer): AskedRoute {
  const shown = `${answer.status} ${answer.body.slice(0, 80)}`
  if (!isLike(answer, nothing)) return { served: true, request, evidence: `${request} brings ${shown}` }
  return { served: false, request, evidence: `${request} is answered as a path that nothing serves: ${shown}` }
}

function isLike(one: Answer, other: Answer): boolean {
  return one.status === other.status && one.body === other.body
}
