import type { KnownOperation } from './known-operation.js'

/** An operation that the declaration may lawfully lack. */
export interface Absence {
  operationId: string
  group: string
  reason: string
}

/**
 * Why a server may lack an operation in what it says of itself; undefined when it should have it.
 *
 * @param missing the capabilities that it lacks, with the reasons.
 */
export function lawfulAbsence(
  { main, now }: KnownOperation,
  missing: ReadonlyMap<string, string>,
  release: string | undefined,
): string | undefined {
  const { capabilities, since, until, internal } = main
  const off = capabilities.map((capability) => missing.get(capability)).find((reason) => reason !== undefined)
  if (release !== undefined && !now.documented && !now.observed)
    return since === undefined ? `not after ${until ?? ''}` : `since ${since}`
  if (off !== undefined) return off
  return internal ? 'servers leave it out of what they say of themselves' : undefined
}
