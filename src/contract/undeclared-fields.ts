import type { JsonSchema } from './document.js'

type Schemas = Record<string, JsonSchema>

/** JSON Pointers of the fields of `value` that `schema` does not know; the indexes of arrays are folded into `*`. */
export function undeclaredFields(schema: JsonSchema, value: unknown, schemas: Schemas, path = ''): string[] {
  const parts = partsOf(schema, schemas)
  if (Array.isArray(value)) {
    const items = parts.find((part) => part.items)?.items
    return items ? [...new Set(value.flatMap((each) => undeclaredFields(items, each, schemas, `${path}/*`)))] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, each]) => {
    const known = schemasOf(parts, field)
    const at = `${path}/${field}`
    if (known.length === 0) return isOpen(parts) ? [] : [at]
    return known.flatMap((property) => undeclaredFields(property, each, schemas, at))
  })
}

/** Whether `schema` says anything of fields, at any depth: if not, no field can be undeclared. */
export function declaresFields(schema: JsonSchema, schemas: Schemas): boolean {
  return partsOf(schema, schemas).some(
    (part) => part.properties !== undefined || (part.items !== undefined && declaresFields(part.items, schemas)),
  )
}

// What is known of a field: by its name, else as a value of a map.
function schemasOf(parts: JsonSchema[], field: string): JsonSchema[] {
  const named = parts.map((part) => part.properties?.[field]).filter((property) => property !== undefined)
  if (named.length > 0) return named
  return parts.map((part) => part.additionalProperties).filter((values) => typeof values === 'object')
}

function isOpen(parts: JsonSchema[]): boolean {
  return parts.every((part) => part.properties === undefined) || parts.some((part) => part.additionalProperties)
}

// A schema together with all that it is composed of.
function partsOf(schema: JsonSchema, schemas: Schemas): JsonSchema[] {
  const target = schema.$ref === undefined ? undefined : schemas[schema.$ref.replace('#/components/schemas/', '')]
  const composed = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(target ? [target] : []),
  ]
  return [schema, ...composed.flatMap((each) => partsOf(each, schemas))]
}
