import type { JsonSchema } from './document.js'
import { schemaFields } from './schema-fields.js'
import type { SchemaField } from './schema-fields.js'

/** One way to break one rule of a schema. */
export interface SchemaViolation {
  /** `required.<field>`, `type.<field>`, `enum.<field>` or `bound.<field>`; fields of fields are joined by dots, `*` is a value of an array or a map. */
  name: string
  title: string
  /** What a server may lawfully lack that knows no such field. */
  capability?: string
  /** The body with that one rule broken. */
  apply: (body: unknown) => unknown
}

/** Every single-rule violation of what `schema` says of fields, down through objects, arrays and maps. */
export function schemaViolations(schema: JsonSchema, components: Record<string, JsonSchema>): SchemaViolation[] {
  return schemaFields(schema, components).flatMap((field) => [
    ...(field.required ? [withoutField(field.path)] : []),
    ...valueViolations(field),
  ])
}

function valueViolations({ path, schema }: SchemaField): SchemaViolation[] {
  const field = path.join('.')
  const types = schema.type === undefined ? [] : [schema.type].flat()
  const capability = schema['x-capability']
  const set = (name: string, title: string, value: unknown) => ({
    name: `${name}.${field}`,
    title,
    ...(capability !== undefined && { capability }),
    apply: replacing(path, value),
  })
  return [
    ...(types.length > 0 ? [set('type', `${field} of a wrong type`, otherThan(types))] : []),
    ...(schema.enum ? [set('enum', `${field} outside its enumeration`, 'no-such-value')] : []),
    ...bound(schema).map((value) => set('bound', `${field} out of bounds`, value)),
  ]
}

// One value that breaks one bound; the first bound that the schema has.
function bound(schema: JsonSchema): unknown[] {
  const { minimum, maximum, minLength, maxLength, minItems, pattern, format } = schema
  if (minimum !== undefined) return [minimum - 1]
  if (maximum !== undefined) return [maximum + 1]
  if (maxLength !== undefined) return ['x'.repeat(maxLength + 1)]
  if (minLength !== undefined) return ['x'.repeat(minLength - 1)]
  if (minItems === 1) return [[]]
  return pattern !== undefined || format !== undefined ? ['%not/of this form%'] : []
}

// A value of a type that the schema does not name; a number is taken last, for servers that read "1" and 1 alike.
function otherThan(types: string[]): unknown {
  const candidates: [string, unknown][] = [
    ['string', 'not-of-this-type'],
    ['array', []],
    ['integer', 7],
  ]
  return (
    candidates.find(([type]) => !types.includes(type) && !(type === 'integer' && types.includes('number')))?.[1] ?? null
  )
}

function withoutField(path: string[]): SchemaViolation {
  const field = path.join('.')
  return { name: `required.${field}`, title: `${field} left out`, apply: replacing(path, undefined) }
}

// A field set to undefined is left out of the JSON; of an array or a map, the first value is the one that is broken.
function replacing([field, ...rest]: string[], value: unknown): (body: unknown) => unknown {
  if (field === undefined) return () => value
  const within = replacing(rest, value)
  return (body) => {
    if (field === '*' && !isObject(body)) return [within(Array.isArray(body) ? body[0] : undefined), ...restOf(body)]
    const object = isObject(body) ? body : {}
    const name = field === '*' ? (Object.keys(object)[0] ?? field) : field
    return { ...object, [name]: within(object[name]) }
  }
}

function restOf(body: unknown): unknown[] {
  return Array.isArray(body) ? body.slice(1) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
