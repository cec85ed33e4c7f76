import type { FaultKind, Variant } from '../fault.js'
import { isSuccess } from '../proxied.js'
import { refusalsOf } from '../refusals.js'

const wrong = 'text/plain'

/** A right answer that says of itself that it is something else. */
export const wrongMediaType: FaultKind = {
  name: 'wrong-media-type',
  does: 'sends a right body under a wrong media type',
  variants: (operation, judge) => {
    const successes = Object.values(judge.fullest.outcome(operation.id, 'success').responses)
    const refusals = new Map(refusalsOf(judge, operation).map((refusal) => [refusal.status, refusal]))
    return [
      variant('success', 'success', successes),
      ...[...refusals.values()].map(({ status, situation, response }) =>
        variant(String(status), situation, [response]),
      ),
    ]
  },
  inject: ({ fault }) => ({
    intercept: async (request, forward) => {
      const answer = await forward(request)
      const applies = fault.variant === 'success' ? isSuccess(answer) : String(answer.status) === fault.variant
      const isBare = answer.body.length === 0
      return applies && !isBare ? { ...answer, headers: { ...answer.headers, 'content-type': wrong } } : answer
    },
  }),
}

function variant(name: string, situation: string, responses: { content?: object }[]): Variant {
  const free = responses.some(({ content }) => content === undefined || wrong in content)
  return { variant: name, situation, ...(free && { notApplicable: 'the contract gives no media type to this answer' }) }
}
