import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import type { FaultKind } from '../fault.js'
import { neverRefused } from '../never-refused.js'
import { maySucceed } from '../refusals.js'
import type { SchemaField } from '../schema-fields.js'
import { requestFields } from '../success-body.js'

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems']

/** A request that breaks one rule of the contract is acknowledged. */
export const validationNotChecked: FaultKind = {
  name: 'validation-not-checked',
  does: 'acknowledges a request that breaks a rule',
  variants: (operation, judge) =>
    [...bodies(operation, judge), ...queries(operation)].map((rule) => {
      const situation = `malformed.${rule}`
      const accepted = maySucceed(judge, operation, situation)
      return {
        ...{ variant: rule, situation, onlySeenIn: [situation] },
        ...(accepted && { notApplicable: 'the contract lets such a request succeed' }),
      }
    }),
  inject: (scene) => ({ intercept: neverRefused(scene) }),
}

function bodies(operation: Operation, judge: Judge): string[] {
  if (!operation.body) return []
  return ['invalid-json', 'no-body', 'content-type', 'root-type', ...requestFields(judge, operation).flatMap(rulesOf)]
}

function rulesOf({ path, required, schema }: SchemaField): string[] {
  const rules = [
    ...(required ? ['required'] : []),
    ...(schema.type === undefined ? [] : ['type']),
    ...(schema.enum ? ['enum'] : []),
    ...(bounds.some((bound) => schema[bound] !== undefined) ? ['bound'] : []),
  ]
  return rules.map((rule) => `${rule}.${path.join('.')}`)
}

function queries({ parameters }: Operation): string[] {
  return parameters
    .filter(({ in: place, schema }) => place === 'query' && (schema.type === 'integer' || schema.type === 'boolean'))
    .map(({ name }) => `query.${name}`)
}
