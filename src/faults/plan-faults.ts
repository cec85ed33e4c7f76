import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Fault } from './fault.js'
import { kinds } from './kinds/kinds.js'

/** Every fault of every kind at `operations`, those included that are not applicable and say why. */
export function planFaults(judge: Judge, operations: readonly Operation[], wanted?: readonly string[]): Fault[] {
  return kinds
    .filter(({ name }) => wanted === undefined || wanted.length === 0 || wanted.includes(name))
    .flatMap((kind) =>
      operations.flatMap((operation) =>
        kind.variants(operation, judge).map((variant) => ({
          ...variant,
          id: `${kind.name}.${operation.id}.${variant.variant}`,
          kind: kind.name,
          operationId: operation.id,
          group: operation.group,
        })),
      ),
    )
}
