import { callerSituations } from '../callers.js'
import type { OpenApiDocument, OutcomeLine } from '../document.js'
import type { Operation } from '../operation.js'

// What a request meets, whoever makes it.
const general = ['success', 'missing', 'malformed', 'refused', 'repeated']

/** Lines of an operation's own `x-outcomes` that mean nothing. */
export function outcomeProblems(document: OpenApiDocument, operation: Operation): string[] {
  const situations = new Set([...general, ...callerSituations(document)])
  return Object.entries(operation.outcomes).flatMap(([situation, line]) => {
    const problem = situations.has(situation.split('.')[0] ?? '') ? lineProblem(document, line) : 'is no situation'
    return problem === undefined ? [] : [`${operation.id}: the outcome "${situation}" ${problem}`]
  })
}

function lineProblem(document: OpenApiDocument, { body, status }: OutcomeLine): string | undefined {
  if (body === 'Success') return status === undefined ? undefined : 'gives Success a status'
  if (status === undefined) return 'has no status'
  return document.components.responses?.[body]
    ? undefined
    : `has the body ${body}, which is no response of the contract`
}
