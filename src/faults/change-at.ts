/**
 * A copy of `value` in which `change` was applied to every place that `path` leads to; the same value when it leads nowhere.
 *
 * @param change receives what stands there; undefined takes the field away.
 */
export function changeAt(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(value)
  if (Array.isArray(value))
    return name === '*'
      ? sameIfSame(
          value,
          value.map((each) => changeAt(each, rest, change)),
        )
      : value
  if (!isObject(value)) return value
  const names = name === '*' ? Object.keys(value) : [name].filter((each) => each in value)
  const changed = names.map((each) => [each, changeAt(value[each], rest, change)] as const)
  if (changed.every(([each, next]) => next === value[each])) return value
  return Object.fromEntries(
    Object.entries({ ...value, ...Object.fromEntries(changed) }).filter(([, each]) => each !== undefined),
  )
}

/** What stands where `path` leads to. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const found: unknown[] = []
  changeAt(value, path, (each) => {
    found.push(each)
    return each
  })
  return found
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameIfSame(before: unknown[], after: unknown[]): unknown[] {
  return after.every((each, index) => each === before[index]) ? before : after
}
