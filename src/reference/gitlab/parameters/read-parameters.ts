import type { JsonSchema, OpenApiDocument } from '../../../contract/document.js'
import type { Operation } from '../../../contract/operation.js'
import { Refusal } from '../refusal.js'
import { coerced } from './coerced.js'
import { rawParameters } from './raw-parameters.js'
import type { RawBody } from './raw-parameters.js'

const wholeBody: Record<string, string> = {
  'content-type': 'The provided content-type is not supported.',
  'invalid-json': 'message body does not match declared format',
}

/**
 * The attributes that an operation declares, from its body; what it does not declare is left out silently.
 *
 * @param forgives whether the contract lets the operation succeed in a situation.
 * @throws {Refusal}
 */
export function readAttributes(
  document: OpenApiDocument,
  { body }: Operation,
  raw: RawBody,
  forgives: (situation: string) => boolean,
): Record<string, unknown> {
  if (!body) return {}
  const { properties = {}, required = [] } = resolved(document, body.schema)
  const read = rawParameters(raw)
  if ('malformed' in read) {
    const situation = `malformed.${read.malformed}`
    if (forgives(situation)) return {}
    throw new Refusal(situation, wholeBody[read.malformed] ?? `${required[0] ?? 'parameters'} is missing`)
  }
  const { attributes } = read
  for (const name of required)
    if (attributes[name] === undefined) throw new Refusal(`malformed.required.${name}`, 'is missing', name)
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      attributes[name] === undefined ? [] : [[name, coerced(name, resolved(document, schema), attributes[name])]],
    ),
  )
}

/** Numbers in the query. @throws {Refusal} */
export function readQuery(operation: Operation, query: Record<string, string | undefined>): Record<string, string> {
  const read: Record<string, string> = {}
  for (const { name, in: place, schema } of operation.parameters) {
    const value = query[name]
    if (place !== 'query' || value === undefined) continue
    if (schema.type === 'integer' && !/^-?\d+$/.test(value))
      throw new Refusal(`malformed.query.${name}`, 'is invalid', name)
    read[name] = value
  }
  return read
}

function resolved(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  const keys = schema.$ref.replace('#/', '').split('/')
  const found = keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document)
  return resolved(document, (found ?? {}) as JsonSchema)
}
