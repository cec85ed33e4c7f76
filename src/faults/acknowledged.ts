import type { Scene } from './fault.js'
import type { Interceptor } from './proxied.js'
import { successLike } from './success-like.js'

/**
 * Answers the requests of the caller who may make them as if they succeeded, and forwards none of them. Everybody else is
 * answered by the target, so that it is not the refusals that give the fault away.
 */
export function acknowledged({ sample }: Scene): Interceptor {
  return (request, forward) =>
    request.caller === sample.caller ? Promise.resolve(successLike(sample, request)) : forward(request)
}
