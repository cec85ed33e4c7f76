import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Variant } from './fault.js'
import { successFields } from './success-body.js'

/** A fault in a situation, or in a part of the success, that no test brings about; the contract says why (x-out-of-reach). */
export function outOfReach(
  judge: Judge,
  operation: Operation,
  { place, situation = '' }: Variant,
): Pick<Variant, 'notApplicable'> {
  const ofSituation = judge.fullest.operation(operation.id).outcomes[situation]?.['x-out-of-reach']
  if (ofSituation !== undefined) return { notApplicable: ofSituation }
  if (place === undefined) return {}
  for (const { path, schema } of successFields(judge, operation)) {
    const ofField = schema['x-out-of-reach']
    if (ofField !== undefined && isWithin(place, path)) return { notApplicable: ofField }
    const ofItems = schema.items?.['x-out-of-reach']
    if (ofItems !== undefined && isWithin(place, [...path, '*'])) return { notApplicable: ofItems }
  }
  return {}
}

function isWithin(place: readonly string[], path: readonly string[]): boolean {
  return path.every((name, index) => place[index] === name)
}
