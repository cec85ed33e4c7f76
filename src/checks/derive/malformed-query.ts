import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

/** A word where the query wants a number or a boolean. */
export const malformedQuery: Derivation = (operation) =>
  operation.parameters
    .filter(({ in: place, schema }) => place === 'query' && (schema.type === 'integer' || schema.type === 'boolean'))
    .map(({ name, schema }) => {
      const situation = `malformed.query.${name}`
      return derived(operation, {
        name: situation,
        title: `${name}=banana, where ${String(schema.type)} is asked for`,
        situation,
        level: 'SHOULD',
        run: (world) =>
          refused(world, {
            operationId: operation.id,
            situation,
            change: (values) => ({ ...values, parameters: { ...values.parameters, [name]: 'banana' } }),
          }),
      })
    })
