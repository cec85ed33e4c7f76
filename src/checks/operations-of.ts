import type { CallValues } from '../client/request-of.js'
import type { TypedOperations } from '../client/typed-operations.js'
import type { BaseWorld } from './base-world.js'

/** One function per operation of the contract, made by `caller`. */
export function operationsOf<Operations>(world: BaseWorld, caller: string): TypedOperations<Operations> {
  const names = [...world.judge.fullest.operations.keys()]
  return Object.fromEntries(
    names.map((id) => [id, (request: Record<string, unknown> = {}) => world.call(caller, id, valuesOf(request))]),
  ) as unknown as TypedOperations<Operations>
}

function valuesOf({ body, ...parameters }: Record<string, unknown>): CallValues {
  return body === undefined ? { parameters } : { parameters, body }
}
