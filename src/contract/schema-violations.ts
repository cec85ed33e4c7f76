import type { JsonSchema } from './document.js'

/** One way to break one rule of a schema. */
export interface SchemaViolation {
  /** `required.<field>`, `type.<field>`, `enum.<field>` or `bound.<field>`; fields of fields are joined by dots. */
  name: string
  title: string
  /** What a server may lawfully lack that knows no such field. */
  capability?: string
  /** The body with that one rule broken. */
  apply: (body: unknown) => unknown
}

/** Every single-rule violation of an object schema, down through its object fields. */
export function schemaViolations(
  schema: JsonSchema,
  components: Record<string, JsonSchema>,
  path: string[] = [],
): SchemaViolation[] {
  const object = resolved(schema, components)
  return [
    ...(object.required ?? []).map((field) => withoutField([...path, field])),
    ...Object.entries(object.properties ?? {}).flatMap(([field, each]) => {
      const property = resolved(each, components)
      const at = [...path, field]
      return [
        ...valueViolations(property, at),
        ...(property.properties ? schemaViolations(property, components, at) : []),
      ]
    }),
  ]
}

function valueViolations(schema: JsonSchema, path: string[]): SchemaViolation[] {
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
  const { minimum, maximum, minLength, maxLength, pattern, format } = schema
  if (minimum !== undefined) return [minimum - 1]
  if (maximum !== undefined) return [maximum + 1]
  if (maxLength !== undefined) return ['x'.repeat(maxLength + 1)]
  if (minLength !== undefined) return ['x'.repeat(minLength - 1)]
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
  return { name: `required.${path.join('.')}`, title: `${path.join('.')} left out`, apply: replacing(path, undefined) }
}

// A field set to undefined is left out of the JSON.
function replacing(path: string[], value: unknown): (body: unknown) => unknown {
  const [field, ...rest] = path
  return (body) => {
    if (field === undefined) return value
    const object = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
    return { ...object, [field]: rest.length === 0 ? value : replacing(rest, value)(object[field]) }
  }
}

function resolved(schema: JsonSchema, components: Record<string, JsonSchema>): JsonSchema {
  if (schema.$ref === undefined) return schema
  const target = components[schema.$ref.replace('#/components/schemas/', '')]
  if (!target) throw new RangeError(`The contract names ${schema.$ref}, which does not exist.`)
  return target
}
