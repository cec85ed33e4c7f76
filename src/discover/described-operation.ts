import type { JsonSchema, ResponseObject } from '../contract/document.js'
import type { Operation } from '../contract/operation.js'
import type { DescribedOperation } from '../declaration/described-operation.js'

/** An operation of the contract in the form in which declared ones are read. */
export function describedOperation({
  id,
  group,
  method,
  path,
  parameters,
  body,
  responses,
}: Operation): DescribedOperation {
  return {
    ...{ id, group, method, path },
    parameters: parameters.map(({ name, in: place, required = false, schema }) => ({
      name,
      in: place,
      required,
      schema,
    })),
    ...(body && { body }),
    responses: Object.fromEntries(Object.entries(responses).map(([status, each]) => [status, schemaOf(each)])),
  }
}

function schemaOf({ content = {} }: ResponseObject): JsonSchema | undefined {
  return (content['application/json'] ?? Object.values(content)[0])?.schema
}
