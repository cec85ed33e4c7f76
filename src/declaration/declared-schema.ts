import type { JsonSchema } from '../contract/document.js'
import { isObject } from './local-reference.js'
import { UnreadableDeclaration } from './unreadable-declaration.js'

const deepest = 64

/**
 * What a schema of Swagger 2.0 or OpenAPI 3 says of types and fields, as JSON Schema. Servers write schemas that are no valid
 * ones; a keyword that is not what it should be says nothing.
 *
 * @throws {UnreadableDeclaration} when it is nested too deep to be meant.
 */
export function declaredSchema(value: unknown, depth = 0): JsonSchema {
  if (depth > deepest) throw new UnreadableDeclaration(`a schema is nested deeper than ${deepest} levels`)
  if (!isObject(value)) return {}
  const inner = (each: unknown) => declaredSchema(each, depth + 1)
  const { $ref: reference, properties, required, items, additionalProperties } = value
  const type = typeOf(value)
  return {
    ...(typeof reference === 'string' && { $ref: reference.replace('#/definitions/', '#/components/schemas/') }),
    ...(type.length > 0 && { type }),
    ...(isObject(properties) && { properties: mapped(properties, inner) }),
    ...(Array.isArray(required) && { required: required.filter((name) => typeof name === 'string') }),
    ...(isObject(items) && { items: inner(items) }),
    ...(isObject(additionalProperties) && { additionalProperties: inner(additionalProperties) }),
    ...Object.fromEntries(
      ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
        const parts = value[key]
        return Array.isArray(parts) ? [[key, parts.map(inner)]] : []
      }),
    ),
  }
}

/** Every schema of a document by its name. */
export function declaredSchemas(named: unknown): Record<string, JsonSchema> {
  return isObject(named) ? mapped(named, declaredSchema) : {}
}

// Null is a type in JSON Schema, a keyword in OpenAPI 3.0, and in Swagger 2.0 what vendors made of it.
function typeOf({ type, nullable, 'x-nullable': vendors }: Record<string, unknown>): string[] {
  const types = [type].flat().filter((each) => typeof each === 'string')
  return types.length > 0 && (nullable === true || vendors === true) ? [...types, 'null'] : types
}

function mapped(values: Record<string, unknown>, change: (value: unknown) => JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(values).map(([name, each]) => [name, change(each)]))
}
