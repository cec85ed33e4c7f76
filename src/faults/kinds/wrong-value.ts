import type { JsonSchema } from '../../contract/document.js'
import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import { changeAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { otherValue } from '../other-value.js'
import { requestFields, successFields } from '../success-body.js'

/** A field that callers set, shown with another value than they gave to it, of the right type. */
export const wrongValue: FaultKind = {
  name: 'wrong-value',
  does: 'shows another value than the one that was set',
  variants: (operation, judge) => {
    const set = settableIn(operation.group, judge)
    return successFields(judge, operation)
      .filter(({ schema }) => isScalar(schema))
      .map(({ path, schema }) => ({
        ...{ variant: path.join('.'), situation: 'success', place: path },
        ...(!set.has(path.at(-1) ?? '') && { notApplicable: 'no operation of the group sets it' }),
        ...((schema.const !== undefined || schema.enum?.length === 1) && {
          notApplicable: 'the contract gives only one value to it',
        }),
      }))
  },
  inject: ({ fault, judge, operation }) => {
    const path = fault.variant.split('.')
    const schema = successFields(judge, operation).find((field) => field.path.join('.') === fault.variant)?.schema ?? {}
    return changedSuccess((body) => changeAt(body, path, (old) => otherValue(old, schema, [])))
  },
  showsElsewhere: true,
}

/** Names of the fields that some operation of the group lets its callers set. */
function settableIn(group: string, judge: Judge): Set<string> {
  const writes = [...judge.fullest.operations.values()].filter((each: Operation) => each.group === group)
  return new Set(writes.flatMap((each) => requestFields(judge, each).map(({ path }) => path.at(-1) ?? '')))
}

function isScalar({ type = [], format }: JsonSchema): boolean {
  return format === undefined && [type].flat().some((each) => ['string', 'boolean', 'integer', 'number'].includes(each))
}
