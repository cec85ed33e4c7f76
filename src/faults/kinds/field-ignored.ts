import { changeAt, valuesAt } from '../change-at.js'
import type { JsonSchema } from '../../contract/document.js'
import type { FaultKind } from '../fault.js'
import { otherValue } from '../other-value.js'
import { jsonOf, withJson } from '../proxied.js'
import type { SchemaField } from '../../contract/schema-fields.js'
import { requestFields } from '../success-body.js'

/** One field of a write is not heeded: what is optional is taken for left out, what is required for another value. */
export const fieldIgnored: FaultKind = {
  name: 'field-ignored',
  does: 'does not heed one field of a write',
  variants: (operation, judge) =>
    requestFields(judge, operation)
      .filter(({ path }) => !path.includes('*'))
      .map((field) => ({
        ...{ variant: field.path.join('.'), situation: 'success', onlySeenIn: ['success'] },
        ...whyNot(field),
      })),
  inject: ({ fault, judge, operation, sample }) => {
    const path = fault.variant.split('.')
    const field = requestFields(judge, operation).find((each) => each.path.join('.') === fault.variant)
    const suggested = valuesAt(sample.everAsked, path)
    return {
      intercept: (request, forward) => {
        const body = jsonOf(request)
        const changed = changeAt(body, path, (old) =>
          field?.required ? otherValue(old, field.schema, suggested) : undefined,
        )
        return forward(changed === body ? request : withJson(request, changed))
      },
    }
  },
  showsElsewhere: true,
}

function whyNot({ schema }: SchemaField): { notApplicable?: string } {
  if (isFixed(schema)) return { notApplicable: 'the contract gives only one value to it' }
  const outOfReach = schema['x-out-of-reach']
  return outOfReach === undefined ? {} : { notApplicable: outOfReach }
}

// Null says the same as leaving it out.
function isFixed(schema: JsonSchema): boolean {
  return schema.const !== undefined || schema.enum?.filter((value) => value !== null).length === 1
}
