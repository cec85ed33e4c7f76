import type { Scene } from './fault.js'
import type { Interceptor } from './proxied.js'
import { successLike } from './success-like.js'

/** Whatever the target refuses to the caller who may make the request is acknowledged. */
export function neverRefused({ sample }: Scene): Interceptor {
  return async (request, forward) => {
    const answer = await forward(request)
    return answer.status >= 400 && request.caller === sample.caller ? successLike(sample, request) : answer
  }
}
