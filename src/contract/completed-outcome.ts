import type { Contract, Outcome } from './contract.js'
import type { ResponseObject } from './document.js'

/**
 * An outcome of the documented layer, with the bodies that the observed layer knows where the guide is silent: the guide
 * names no body for most successes and calls every field of an error optional. Status and class stay the guide's.
 */
export function completedOutcome(outcome: Outcome, operationId: string, observed: Contract): Outcome {
  const complete = outcome.body === 'Success' ? successOf(operationId, observed) : classOf(outcome.body, observed)
  return {
    body: outcome.body,
    responses: Object.fromEntries(
      Object.entries(outcome.responses).map(([status, response]) => [status, complete(Number(status)) ?? response]),
    ),
  }
}

type Complete = (status: number) => ResponseObject | undefined

// The body of a success does not depend on the status that it comes with: 201 by the guide, 200 in fact.
function successOf(operationId: string, observed: Contract): Complete {
  const { responses } = observed.outcome(operationId, 'success')
  return (status) => responses[status] ?? Object.values(responses).find(({ content }) => content)
}

function classOf(body: string, observed: Contract): Complete {
  return () => observed.document.components.responses?.[body]
}
