import type { JsonSchema } from '../../contract/document.js'
import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import { changeAt, isObject } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { notApplicable } from '../not-applicable.js'
import { shapeOf } from '../../contract/schema-fields.js'
import { componentSchemas, successFields, successSchema } from '../success-body.js'

const field = 'access_secret'
const root = '(root)'

/** A success with one field too many, and that one a secret. One variant per object in it. */
export const extraSecretField: FaultKind = {
  name: 'extra-secret-field',
  does: 'adds a secret that nobody asked for to a success',
  variants: (operation, judge) => {
    const objects = objectsOf(judge, operation)
    return objects.length > 0
      ? objects.map((path) => ({ variant: path.join('.') || root, situation: 'success', place: path }))
      : [notApplicable('the contract does not say which fields a success has, so none is one too many')]
  },
  inject: ({ fault, random }) => {
    const path = fault.variant === root ? [] : fault.variant.split('.')
    const value = random()
    return changedSuccess((body) => changeAt(body, path, (old) => (isObject(old) ? { ...old, [field]: value } : old)))
  },
}

/** Where a success has an object whose fields the contract names. */
function objectsOf(judge: Judge, operation: Operation): string[][] {
  const schemas = componentSchemas(judge)
  const schema = successSchema(judge, operation)
  if (!schema) return []
  return [{ path: [], schema: shapeOf(schema, schemas).shape }, ...successFields(judge, operation)]
    .map(({ path, schema: each }) => {
      const values = valuesOf(each)
      return values ? { path: [...path, '*'], schema: shapeOf(values, schemas).shape } : { path, schema: each }
    })
    .filter((each) => each.schema.properties !== undefined && each.schema.additionalProperties !== true)
    .map(({ path }) => path)
}

/** The schema of the items of an array, or of the values of a map. */
function valuesOf({ items, additionalProperties }: JsonSchema): JsonSchema | undefined {
  return items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}
