import type { JsonSchema } from './document.js'

type Schemas = Record<string, JsonSchema>

/** A field that a schema declares. */
export interface SchemaField {
  /** Names from the root; `*` stands for every item of an array and every value of a map. */
  path: string[]
  /** Whether the object that it belongs to must have it. */
  required: boolean
  /** With references and `allOf` resolved. */
  schema: JsonSchema
}

/** Every field that `schema` declares, down through objects, arrays and maps. */
export function schemaFields(
  schema: JsonSchema,
  schemas: Schemas,
  path: string[] = [],
  above: string[] = [],
): SchemaField[] {
  const { shape, names } = shapeOf(schema, schemas)
  if (names.some((name) => above.includes(name))) return []
  const within = [...above, ...names]
  const values = [shape.items, typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined]
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, each]) => [
      {
        path: [...path, name],
        required: shape.required?.includes(name) ?? false,
        schema: shapeOf(each, schemas).shape,
      },
      ...schemaFields(each, schemas, [...path, name], within),
    ]),
    ...values.flatMap((each) => (each ? schemaFields(each, schemas, [...path, '*'], within) : [])),
  ]
}

/**
 * One schema in place of a reference, of an `allOf`, and of an alternative to null, with the names of the components it came
 * from. Of real alternatives nothing is said: a field of one need not be a field of the other.
 */
export function shapeOf(
  schema: JsonSchema,
  schemas: Schemas,
  above: readonly string[] = [],
): { shape: JsonSchema; names: string[] } {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  // A schema may be composed of itself in a document that somebody else made.
  const target = name === undefined || above.includes(name) ? undefined : schemas[name]
  const within = name === undefined ? above : [...above, name]
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null')
  const parts = [
    ...(schema.allOf ?? []),
    ...(target ? [target] : []),
    ...(alternatives.length === 1 ? alternatives : []),
  ].map((part) => shapeOf(part, schemas, within))
  const shapes = parts.map((part) => part.shape)
  const merged = shapes.reduce(merge, schema)
  return { shape: merged, names: [...(name === undefined ? [] : [name]), ...parts.flatMap((part) => part.names)] }
}

function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  const properties = { ...b.properties, ...a.properties }
  const required = [...(b.required ?? []), ...(a.required ?? [])]
  return {
    ...b,
    ...a,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  }
}
