import type { JsonSchema } from '../document.js'

/** A schema in the dialect of Swagger 2.0, which knows neither `null`, nor unions, nor `const`. */
export type SwaggerSchema = Record<string, unknown>

// The keywords of JSON Schema that Swagger 2.0 takes as they are; another one would make a document invalid.
const kept = new Set([
  ...['title', 'description', 'format', 'default', 'example', 'enum', 'pattern', 'uniqueItems', 'minimum', 'maximum'],
  ...['multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
])

/** `schema` as far as Swagger 2.0 can say it: what it cannot say is left out or kept under an `x-` name, never changed. */
export function swaggerSchema(schema: JsonSchema): SwaggerSchema {
  if (schema.$ref !== undefined) return { $ref: schema.$ref.replace('#/components/schemas/', '#/definitions/') }
  const union = schema.anyOf ?? schema.oneOf
  return {
    ...typeOf(schema),
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => kept.has(key) || key.startsWith('x-'))),
    ...(schema.deprecated === true && { 'x-deprecated': true }),
    ...(schema.const !== undefined && { enum: [schema.const] }),
    ...(schema.required && schema.required.length > 0 && { required: schema.required }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, each]) => [name, swaggerSchema(each)]),
      ),
    }),
    ...(schema.items ? { items: swaggerSchema(schema.items) } : isArray(schema) && { items: {} }),
    ...(schema.additionalProperties !== undefined && { additionalProperties: additional(schema.additionalProperties) }),
    ...(schema.allOf && { allOf: schema.allOf.map(swaggerSchema) }),
    ...(union && swaggerUnion(union)),
  }
}

function typeOf({ type }: JsonSchema): SwaggerSchema {
  const types = type === undefined ? [] : [type].flat()
  const [first, ...others] = types.filter((each) => each !== 'null')
  if (first === undefined) return types.length > 0 ? { enum: [null], 'x-nullable': true } : {}
  // One of several types is any type here.
  return { ...(others.length === 0 && { type: first }), ...(types.includes('null') && { 'x-nullable': true }) }
}

function isArray({ type }: JsonSchema): boolean {
  const types = [type].flat().filter((each) => each !== 'null')
  return types.length === 1 && types[0] === 'array'
}

function additional(schema: JsonSchema | boolean): SwaggerSchema | boolean {
  return typeof schema === 'boolean' ? schema : swaggerSchema(schema)
}

function swaggerUnion(union: JsonSchema[]): SwaggerSchema {
  const others = union.filter(({ type }) => type !== 'null')
  return {
    ...(others.length === 1 ? { allOf: others.map(swaggerSchema) } : { 'x-anyOf': others.map(swaggerSchema) }),
    ...(others.length < union.length && { 'x-nullable': true }),
  }
}
