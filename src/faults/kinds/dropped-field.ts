import { changeAt } from '../change-at.js'
import type { FaultKind } from '../fault.js'
import { noFields } from '../not-applicable.js'
import { changedSuccess } from '../changed-success.js'
import { successFields } from '../success-body.js'

/** A success without one of its required fields. */
export const droppedField: FaultKind = {
  name: 'dropped-field',
  does: 'leaves out a field that a success must have',
  variants: (operation, judge) => {
    const required = successFields(judge, operation).filter((field) => field.required)
    return required.length === 0
      ? [noFields('requires')]
      : required.map(({ path }) => ({ variant: path.join('.'), situation: 'success', place: path }))
  },
  inject: ({ fault }) => changedSuccess((body) => changeAt(body, fault.variant.split('.'), () => undefined)),
}
