import { jsonOf } from '../../client/call.js'
import { shapeOf } from '../../contract/schema-fields.js'
import type { BaseWorld } from '../base-world.js'
import { Skip } from '../skip.js'

/**
 * What an edition or a release does not know it takes no notice of when it is sent, whatever its form. It shows by its answer to
 * the valid request: a field of that name, which the contract has there, is missing.
 *
 * @throws {Skip} when that is so.
 */
export async function mustKnowField(
  world: BaseWorld,
  { operationId, field, capability }: { operationId: string; field: string; capability: string },
): Promise<void> {
  const { exchange } = await world.control(operationId)
  const { components } = world.judge.fullest.document
  const response = world.judge.operation(operationId).responses[String(exchange.answer.status)]
  const schema = response?.content?.['application/json']?.schema
  const { properties = {} } = schema ? shapeOf(schema, components.schemas ?? {}).shape : {}
  const body = jsonOf(exchange.answer)
  if (field in properties && typeof body === 'object' && body !== null && !(field in body))
    throw new Skip(`the target lacks ${capability}: it answers the valid request without ${field}`)
}
