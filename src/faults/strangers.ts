import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Variant } from './fault.js'
import { maySucceed } from './refusals.js'

const situations: Record<string, string> = {
  anonymous: 'anonymous',
  visitor: 'visitor',
  invalid: 'invalid-token',
  expired: 'expired-token',
  scoped: 'wrong-scope',
  outsider: 'outsider',
}

/** The situation that a request of `caller` is; undefined for those who may. */
export function situationOf(caller: string | undefined): string | undefined {
  return situations[caller?.split(':')[0] ?? '']
}

/** One variant for everybody who may not do what `operation` does. */
export function strangersOf(operation: Operation, judge: Judge): Variant[] {
  return Object.values(situations)
    .filter((situation) => situation !== 'visitor' || operation.kind === 'write')
    .map((situation) => ({ variant: situation, situation, ...reasonAgainst(operation, judge, situation) }))
}

function reasonAgainst(operation: Operation, judge: Judge, situation: string): Pick<Variant, 'notApplicable'> {
  if (situation === 'wrong-scope' && operation.scope === undefined)
    return { notApplicable: 'the operation asks for no scope' }
  return maySucceed(judge, operation, situation) ? { notApplicable: 'the contract lets them succeed' } : {}
}
