import type { Injection } from './fault.js'
import { isSuccess, jsonOf, withJson } from './proxied.js'
import type { OperationRequest } from './proxied.js'

/** Every JSON body of a success is changed. @param change returns the value that it was given where there is nothing to change. */
export function changedSuccess(change: (body: unknown, request: OperationRequest) => unknown): Injection {
  return {
    intercept: async (request, forward) => {
      const answer = await forward(request)
      if (!isSuccess(answer)) return answer
      const body = jsonOf(answer)
      const changed = body === undefined ? undefined : change(body, request)
      return changed === body ? answer : withJson(answer, changed)
    },
  }
}
