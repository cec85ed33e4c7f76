import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import type { FaultKind, Variant } from '../fault.js'
import { isSuccess } from '../proxied.js'
import { refusalsOf } from '../refusals.js'

/** A success with a status of the same class that the contract does not give, and a refusal that calls itself a success. */
export const wrongStatus: FaultKind = {
  name: 'wrong-status',
  does: 'answers what it should, under another status',
  variants: (operation, judge) => [...successes(operation, judge), ...refusals(operation, judge)],
  inject: ({ fault }) => {
    const [from, to = ''] = fault.variant.split('-as-')
    return {
      intercept: async (request, forward) => {
        const answer = await forward(request)
        const applies = from === 'success' ? isSuccess(answer) : String(answer.status) === from
        return applies ? { ...answer, status: Number(to) } : answer
      },
    }
  },
}

function successes(operation: Operation, judge: Judge): Variant[] {
  const lawful = judge.statuses(operation.id, 'success')
  return [200, 201, 202, 204]
    .filter((status) => !lawful.includes(status))
    .map((status) => ({ variant: `success-as-${status}`, situation: 'success' }))
}

function refusals(operation: Operation, judge: Judge): Variant[] {
  const statuses = new Map(refusalsOf(judge, operation).map(({ status, situation }) => [status, situation]))
  return [...statuses].map(([status, situation]) => ({ variant: `${status}-as-200`, situation }))
}
