import type { Contract } from '../contract.js'

/** Places that name a release which the contract does not list. */
export function releaseProblems({ document }: Contract): string[] {
  const known = document['x-releases'] ?? []
  return [...releasesIn(document, '#')].flatMap(([pointer, release]) =>
    known.includes(release) ? [] : [`${pointer}: "${release}" is none of x-releases (${known.join(', ')})`],
  )
}

function* releasesIn(value: unknown, pointer: string): Generator<[string, string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (key === 'x-since' || key === 'x-until') yield [at, String(each)]
    else yield* releasesIn(each, at)
  }
}
