import { isObject } from '../change-at.js'
import type { FaultKind } from '../fault.js'
import { jsonOf, withJson } from '../proxied.js'
import type { OperationRequest } from '../proxied.js'
import type { Sample } from '../sample.js'

/** A write with a malformed body is refused, and what could be made of it is done all the same. */
export const malformedButDone: FaultKind = {
  name: 'malformed-but-done',
  does: 'refuses a malformed body and does what it could make of it',
  variants: ({ kind, body }) =>
    kind === 'write' && body ? [{ variant: 'body', situation: 'malformed', onlySeenIn: ['malformed'] }] : [],
  inject: ({ sample }) => ({
    intercept: async (request, forward) => {
      const answer = await forward(request)
      if (answer.status >= 400 && request.caller === sample.caller) await forward(mended(request, sample))
      return answer
    },
  }),
  leavesTraces: true,
}

/** The request with what an earlier one asked for, wherever it has nothing of the kind. */
function mended(request: OperationRequest, { asked }: Sample): OperationRequest {
  const body = jsonOf(request)
  const own = isObject(body) ? body : {}
  const earlier = isObject(asked) ? Object.entries(asked) : []
  const fields = earlier.map(([name, value]) => [name, isAlike(own[name], value) ? own[name] : value])
  const headers = { ...request.headers, 'content-type': 'application/json' }
  return { ...withJson(request, Object.fromEntries(fields)), headers }
}

function isAlike(a: unknown, b: unknown): boolean {
  return typeof a === typeof b && Array.isArray(a) === Array.isArray(b)
}
