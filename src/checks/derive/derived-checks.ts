import type { Judge } from '../../contract/judge.js'
import type { BaseWorld } from '../base-world.js'
import type { Check } from '../check.js'
import type { Derivation } from './derivation.js'
import { malformedBody } from './malformed-body.js'
import { malformedQuery } from './malformed-query.js'
import { missingResource } from './missing-resource.js'
import { otherCaller } from './other-caller.js'
import { repeatedDelete } from './repeated-delete.js'
import { success } from './success.js'
import { undeclaredFields } from './undeclared-fields.js'

const derivations: readonly Derivation[] = [
  success,
  undeclaredFields,
  otherCaller,
  missingResource,
  malformedBody,
  malformedQuery,
  repeatedDelete,
]

/** Every check that follows from the contract alone, for the operations of one endpoint group. */
export function derivedChecks(judge: Judge, group: string): Check<BaseWorld>[] {
  return [...judge.fullest.operations.values()]
    .filter((operation) => operation.group === group && !operation.observedOnly)
    .flatMap((operation) => derivations.flatMap((derive) => derive(operation, judge)))
}
