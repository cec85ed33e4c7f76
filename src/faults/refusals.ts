import { situationsOf } from '../contract/situations.js'
import type { Contract, Outcome } from '../contract/contract.js'
import type { ResponseObject } from '../contract/document.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'

/** One situation that an operation refuses. */
export interface Refusal {
  situation: string
  status: number
  response: ResponseObject
}

/** The situations in which the contract that the server keeps to refuses `operation`; those that no test brings about first. */
export function refusalsOf({ fullest }: Judge, operation: Operation): Refusal[] {
  const { outcomes } = fullest.operation(operation.id)
  const isInReach = (situation: string) => outcomes[situation]?.['x-out-of-reach'] === undefined
  return situationsOf(fullest.document, operation)
    .toSorted((a, b) => Number(isInReach(a)) - Number(isInReach(b)))
    .flatMap((situation) => refusalOf(situation, fullest.outcome(operation.id, situation)))
}

/** Whether one of the layers that count lets the operation succeed in `situation`, or answer as if it did. */
export function maySucceed(judge: Judge, operation: Operation, situation: string): boolean {
  return judge.contracts.some((contract) => {
    const outcome = outcomeOf(contract, operation, situation)
    return outcome !== undefined && Object.keys(outcome.responses).some((status) => Number(status) < 400)
  })
}

function refusalOf(situation: string, { responses }: Outcome): Refusal[] {
  return Object.entries(responses)
    .map(([status, response]) => ({ situation, status: Number(status), response }))
    .filter(({ status }) => status >= 400)
}

// A layer need not know every situation of the other.
function outcomeOf(contract: Contract, operation: Operation, situation: string): Outcome | undefined {
  try {
    return contract.outcome(operation.id, situation)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
