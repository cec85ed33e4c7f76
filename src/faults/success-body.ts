import type { JsonSchema } from '../contract/document.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import { schemaFields } from '../contract/schema-fields.js'
import type { SchemaField } from '../contract/schema-fields.js'

/** The schema of the JSON that `operation` answers when it succeeds; undefined when the contract says nothing of it. */
export function successSchema({ fullest }: Judge, operation: Operation): JsonSchema | undefined {
  return Object.values(fullest.outcome(operation.id, 'success').responses)
    .map((response) => response.content?.['application/json']?.schema)
    .find((schema) => schema !== undefined)
}

/** The fields of a success, each once. */
export function successFields(judge: Judge, operation: Operation): SchemaField[] {
  const schema = successSchema(judge, operation)
  return schema ? schemaFields(schema, componentSchemas(judge)) : []
}

/** The fields of the JSON body that `operation` asks for. */
export function requestFields(judge: Judge, operation: Operation): SchemaField[] {
  return operation.body ? schemaFields(operation.body.schema, componentSchemas(judge)) : []
}

export function componentSchemas({ fullest }: Judge): Record<string, JsonSchema> {
  return fullest.document.components.schemas ?? {}
}
