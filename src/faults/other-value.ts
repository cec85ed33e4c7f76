import { isDeepStrictEqual } from 'node:util'
import type { JsonSchema } from '../contract/document.js'

/** A value that is not `old` and that the schema allows as well, null included; `old` when there is none. */
export function otherValue(old: unknown, schema: JsonSchema, suggested: readonly unknown[]): unknown {
  const lawful = schema.enum ?? (schema.const === undefined ? [...suggested, ...derived(old, schema)] : [schema.const])
  const others = lawful.filter((each) => each !== undefined && !isDeepStrictEqual(each, old))
  return others.length > 0 ? others[0] : old
}

function derived(old: unknown, { maximum = Infinity }: JsonSchema): unknown[] {
  if (typeof old === 'boolean') return [!old]
  if (typeof old === 'number') return [old < maximum ? old + 1 : old - 1]
  if (Array.isArray(old)) return [old.slice(1)]
  return typeof old === 'string' ? [`${old}x`] : []
}
