import type { FaultKind } from '../fault.js'
import { isSuccess } from '../proxied.js'
import type { ProxiedAnswer } from '../proxied.js'
import { unchanging } from '../unchanging.js'

/** A read that answers what was true when the same was first asked. */
export const staleRead: FaultKind = {
  name: 'stale-read',
  does: 'answers a read with what was true the first time',
  variants: ({ id, kind }) => {
    const reason = unchanging[id]
    if (kind === 'write') return []
    return [{ variant: 'success', situation: 'success', ...(reason !== undefined && { notApplicable: reason }) }]
  },
  inject: () => {
    const first = new Map<string, ProxiedAnswer>()
    return {
      intercept: async (request, forward) => {
        const key = `${request.caller ?? ''} ${request.path}`
        const known = first.get(key)
        const answer = await forward(request)
        if (known && !known.body.equals(answer.body)) return known
        if (isSuccess(answer)) first.set(key, answer)
        return answer
      },
    }
  },
  showsElsewhere: true,
}
