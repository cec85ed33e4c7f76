import type { Contract } from '../contract.js'

const need = 'it needs '

/** Operations that are said to touch others although they only read; they may need something that does. */
export function intrusiveProblems({ operations }: Contract): string[] {
  return [...operations.values()].flatMap(({ id, kind, intrusive }) =>
    intrusive !== undefined && kind === 'read' && !intrusive.startsWith(need)
      ? [`${id}: a read changes nothing; its x-intrusive begins with "${need}"`]
      : [],
  )
}
