/** A JSON value with one thing wrong with it. */
export interface Mutation {
  kind: 'dropped' | 'mistyped'
  /** JSON Pointer of what is wrong; the indexes of arrays are folded into `*`. */
  path: string
  value: unknown
}

/** Every way to spoil `value` by one field: each left out, and each, like the value itself, of a type that it is not. */
export function mutationsOf(value: unknown, path = ''): Mutation[] {
  const mistyped: Mutation = { kind: 'mistyped', path, value: ofAnotherType(value) }
  if (Array.isArray(value)) {
    const [first, ...rest] = value as unknown[]
    const inside = first === undefined ? [] : mutationsOf(first, `${path}/*`)
    return [mistyped, ...inside.map((each) => ({ ...each, value: [each.value, ...rest] }))]
  }
  if (typeof value !== 'object' || value === null) return [mistyped]
  return [mistyped, ...Object.entries(value).flatMap(([field, each]) => fieldMutations(value, field, each, path))]
}

function fieldMutations(object: object, field: string, value: unknown, path: string): Mutation[] {
  const at = `${path}/${field}`
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => name !== field))
  const inside = mutationsOf(value, at).map((each) => ({ ...each, value: { ...object, [field]: each.value } }))
  return [{ kind: 'dropped', path: at, value: rest }, ...inside]
}

// A fraction of a negative number is no count, no text, no flag, no list and no object.
function ofAnotherType(value: unknown): unknown {
  return typeof value === 'number' ? ['not of this type'] : -0.5
}
