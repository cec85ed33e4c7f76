import type { Contract } from '../contract.js'

/** Operations that are said to touch others although they only read. */
export function intrusiveProblems({ operations }: Contract): string[] {
  return [...operations.values()].flatMap(({ id, kind, intrusive }) =>
    intrusive !== undefined && kind === 'read' ? [`${id}: a read is not x-intrusive, it changes nothing`] : [],
  )
}
