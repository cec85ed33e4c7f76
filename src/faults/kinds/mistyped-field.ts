import type { JsonSchema } from '../../contract/document.js'
import { changeAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { noFields } from '../not-applicable.js'
import type { SchemaField } from '../../contract/schema-fields.js'
import { successFields } from '../success-body.js'

/** A field of a success whose value has a type that the contract does not give to it. */
export const mistypedField: FaultKind = {
  name: 'mistyped-field',
  does: 'gives a field of a success another type',
  variants: (operation, judge) => {
    const typed = successFields(judge, operation).filter(isTyped)
    return typed.length === 0
      ? [noFields('gives a type to')]
      : typed.map(({ path }) => ({ variant: path.join('.'), situation: 'success', place: path }))
  },
  inject: ({ fault, judge, operation }) => {
    const field = successFields(judge, operation).find(({ path }) => path.join('.') === fault.variant)
    const wrong = otherThan(field?.schema ?? {})
    return changedSuccess((body) => changeAt(body, fault.variant.split('.'), () => wrong))
  },
}

function isTyped({ schema }: SchemaField): boolean {
  return schema.type !== undefined || schema.enum !== undefined || schema.const !== undefined
}

const candidates: readonly (readonly [unknown, readonly string[]])[] = [
  [20_260, ['integer', 'number']],
  ['mistyped', ['string']],
  [true, ['boolean']],
]

function otherThan({ type = [], enum: values = [] }: JsonSchema): unknown {
  const types = [...[type].flat(), ...values.map((value) => typeof value)]
  return candidates.find(([, of]) => !of.some((each) => types.includes(each)))?.[0] ?? []
}
