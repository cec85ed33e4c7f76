import type { OpenApiDocument, OutcomeLine } from '../document.js'
import type { Operation } from '../operation.js'
import { pathParameters } from './situations.js'

const situations = new Set([
  ...['anonymous', 'visitor', 'invalid-token', 'expired-token', 'wrong-scope', 'outsider'],
  ...['missing', 'malformed', 'refused', 'repeated'],
])

/** Lines of an operation's own `x-outcomes` that mean nothing. */
export function outcomeProblems(document: OpenApiDocument, operation: Operation): string[] {
  return Object.entries(operation.outcomes).flatMap(([situation, line]) => {
    const problem = nameProblem(operation, situation) ?? lineProblem(document, line)
    return problem === undefined ? [] : [`${operation.id}: the outcome "${situation}" ${problem}`]
  })
}

function nameProblem(operation: Operation, situation: string): string | undefined {
  const [kind = '', detail] = situation.split('.', 2)
  if (!situations.has(kind)) return 'is no situation of the contract'
  const isParameter = detail === undefined || pathParameters(operation).includes(detail)
  return kind === 'missing' && !isParameter ? `names no path parameter of ${operation.path}` : undefined
}

function lineProblem(document: OpenApiDocument, { body, status }: OutcomeLine): string | undefined {
  if (body === 'Success') return status === undefined ? undefined : 'gives Success a status'
  if (status === undefined) return 'has no status'
  return document.components.responses?.[body]
    ? undefined
    : `has the body ${body}, which is no response of the contract`
}
