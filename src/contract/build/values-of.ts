/** JSON Pointer and value of every key of these names, at any depth. */
export function* valuesOf(keys: readonly string[], value: unknown, pointer = '#'): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (keys.includes(key)) yield [at, each]
    else yield* valuesOf(keys, each, at)
  }
}
