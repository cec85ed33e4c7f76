import type { BaseWorld } from '../src/checks/base-world.js'
import { Skip } from '../src/checks/skip.js'

/** @throws {Skip} when the contract that counts knows no such parameter, as the guide alone may not. */
export function mustDeclare({ judge }: BaseWorld, operationId: string, parameter: string): void {
  if (!judge.operation(operationId).parameters.some(({ name }) => name === parameter))
    throw new Skip(`by the contract that counts, ${operationId} takes no ${parameter}`)
}
