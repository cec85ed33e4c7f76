import type { JsonSchema } from '../../../contract/document.js'
import { Refusal } from '../refusal.js'

const booleans: Record<string, boolean> = { true: true, '1': true, false: false, '0': false }

/**
 * A value in the type that its attribute is declared with. Text stands for a boolean where it says one; null is for the
 * model to refuse.
 *
 * @throws {Refusal} when it is of another type or breaks a rule of its schema.
 */
export function coerced(name: string, schema: JsonSchema, value: unknown): unknown {
  if (value === null) return null
  const type = [schema.type].flat().find((each) => each !== 'null')
  const read = typed(type, value)
  if (read === undefined) throw new Refusal(`malformed.type.${name}`, 'is invalid', name)
  if (schema.enum && !schema.enum.includes(read))
    throw new Refusal(`malformed.enum.${name}`, 'does not have a valid value', name)
  if (schema.maxLength !== undefined && typeof read === 'string' && read.length > schema.maxLength)
    throw new Refusal(`malformed.bound.${name}`, `is too long (maximum is ${schema.maxLength} characters)`, name)
  return read
}

/** @returns undefined when the value cannot be read so. */
function typed(type: string | undefined, value: unknown): unknown {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : booleans[String(value)]
    case 'integer':
      return /^\d+$/.test(String(value)) ? Number(value) : undefined
    case 'array':
      return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
    default:
      return typeof value === 'string' ? value : undefined
  }
}
