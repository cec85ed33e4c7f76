import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Fault } from './fault.js'
import { kinds } from './kinds/kinds.js'
import { outOfReach } from './out-of-reach.js'

/** Every fault of every kind at `operations`, those included that are not applicable and say why. */
export function planFaults(judge: Judge, operations: readonly Operation[], wanted?: readonly string[]): Fault[] {
  return kinds
    .filter(({ name }) => wanted === undefined || wanted.length === 0 || wanted.includes(name))
    .flatMap((kind) =>
      operations.flatMap((operation) =>
        kind.variants(operation, judge).map((variant) => ({
          ...variant,
          ...outOfReach(judge, operation, variant),
          ...withdrawn(judge, operation),
          id: `${kind.name}.${operation.id}.${variant.variant}`,
          kind: kind.name,
          operationId: operation.id,
          group: operation.group,
        })),
      ),
    )
}

// A fault spoils a success, and servers by this contract have none.
function withdrawn({ fullest }: Judge, { id }: Operation): Pick<Fault, 'notApplicable'> {
  const { responses } = fullest.outcome(id, 'success')
  const statuses = Object.keys(responses)
  return statuses.some((status) => Number(status) < 400)
    ? {}
    : {
        notApplicable: `the valid request itself is answered with ${statuses.join(', ')}: there is no success to spoil`,
      }
}
