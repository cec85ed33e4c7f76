import type { Scene } from './fault.js'
import type { Interceptor } from './proxied.js'
import { successLike } from './success-like.js'

/** Whatever the target refuses to the caller who may make the request is acknowledged. */
export function neverRefused({ sample, fault }: Scene): Interceptor {
  // What a situation says of one caller ends with the name, e.g. missing.orgname.superuser.
  const named = fault.situation?.split('.').at(-1)
  return async (request, forward) => {
    const answer = await forward(request)
    const isRightful = request.caller === sample.caller || request.caller === named
    return answer.status >= 400 && isRightful ? successLike(sample, request) : answer
  }
}
