import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import { changeAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { listsOf } from '../lists-of.js'

/** A list that lacks what stands at one of its ends: where the newest is, depends on the list. */
export const listWithoutItem: FaultKind = {
  name: 'list-without-item',
  does: 'leaves the first or the last thing out of a list',
  variants: (operation: Operation, judge: Judge) =>
    listsOf(judge, operation).flatMap((path) =>
      ['first', 'last'].map((end) => ({
        ...{ variant: [...path, end].join('.'), situation: 'success' },
        place: [...path, '*'],
      })),
    ),
  inject: ({ fault }) => {
    const path = fault.variant.split('.')
    const end = path.pop()
    return changedSuccess((body) =>
      changeAt(body, path, (list): unknown => {
        if (!Array.isArray(list) || list.length === 0) return list
        return end === 'first' ? list.slice(1) : list.slice(0, -1)
      }),
    )
  },
}
