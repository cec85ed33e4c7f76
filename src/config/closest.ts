/** The name that `wrong` was probably meant to be; undefined when none is near. */
export function closest(wrong: string, names: Iterable<string>): string | undefined {
  const folded = wrong.toLowerCase()
  let best: { name: string; distance: number } | undefined
  for (const name of names) {
    const candidate = name.toLowerCase()
    const distance = candidate.includes(folded) && folded.length > 2 ? 1 : editDistance(folded, candidate)
    if (!best || distance < best.distance) best = { name, distance }
  }
  return best && best.distance <= Math.max(2, wrong.length / 3) ? best.name : undefined
}

/** ` Did you mean "…"?`, or nothing. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const name = closest(wrong, names)
  return name === undefined ? '' : ` Did you mean "${name}"?`
}

/** Insertions, deletions and replacements that turn `a` into `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
