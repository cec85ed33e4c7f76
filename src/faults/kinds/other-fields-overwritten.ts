import { isObject } from '../change-at.js'
import type { FaultKind } from '../fault.js'
import { jsonOf, withJson } from '../proxied.js'
import { requestFields } from '../success-body.js'

/** A change of one field that changes the others as well. */
export const otherFieldsOverwritten: FaultKind = {
  name: 'other-fields-overwritten',
  does: 'changes fields that a change does not name',
  variants: (operation, judge) => {
    const fields = requestFields(judge, operation).filter(({ path }) => path.length === 1)
    const isChange = operation.method === 'PUT' || operation.method === 'PATCH'
    return isChange && fields.length > 1 && fields.every(({ required }) => !required)
      ? [{ variant: 'all', situation: 'success', onlySeenIn: ['success'] }]
      : []
  },
  inject: ({ sample }) => ({
    intercept: (request, forward) => {
      const body = jsonOf(request)
      return forward(isObject(body) ? withJson(request, { ...sample.everAsked, ...body }) : request)
    },
  }),
}
