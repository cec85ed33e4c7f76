import type { Contract } from '../contract.js'
import { valuesOf } from './values-of.js'

/** Places that name a release which the contract does not list. */
export function releaseProblems({ document }: Contract): string[] {
  const known = document['x-releases'] ?? []
  return [...valuesOf(['x-since', 'x-until'], document)].flatMap(([pointer, release]) =>
    known.includes(String(release))
      ? []
      : [`${pointer}: "${String(release)}" is none of x-releases (${known.join(', ')})`],
  )
}
