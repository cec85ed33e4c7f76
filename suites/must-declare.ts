import type { BaseWorld } from '../src/checks/base-world.js'
import { Skip } from '../src/checks/skip.js'

/** @throws {Skip} when the contract that counts has no such operation, as the guide alone may not. */
export function mustKnow({ judge }: BaseWorld, operationId: string): void {
  if (!judge.fullest.operations.has(operationId)) throw new Skip(`the contract that counts has no ${operationId}`)
}

/** @throws {Skip} when the contract that counts knows no such parameter, as the guide alone may not. */
export function mustDeclare({ judge }: BaseWorld, operationId: string, parameter: string): void {
  if (!judge.operation(operationId).parameters.some(({ name }) => name === parameter))
    throw new Skip(`by the contract that counts, ${operationId} takes no ${parameter}`)
}
