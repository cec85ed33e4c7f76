import { changeAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { listsOf } from '../lists-of.js'

/** A list that names a thing twice. */
export const listWithDuplicate: FaultKind = {
  name: 'list-with-duplicate',
  does: 'lists a thing twice',
  variants: (operation, judge) =>
    listsOf(judge, operation).map((path) => ({
      ...{ variant: path.join('.') || '(root)', situation: 'success' },
      place: [...path, '*'],
    })),
  inject: ({ fault }) => {
    const path = fault.variant === '(root)' ? [] : fault.variant.split('.')
    return changedSuccess((body) =>
      changeAt(body, path, (list): unknown => {
        if (!Array.isArray(list) || list.length === 0) return list
        const things: unknown[] = list
        return [...things, things.at(-1)]
      }),
    )
  },
}
