import type { JsonSchema } from '../contract/document.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import { shapeOf } from '../contract/schema-fields.js'
import { componentSchemas, successFields, successSchema } from './success-body.js'
import { unchanging } from './unchanging.js'

/** Where a read answers a list of things that can be told from one another: its whole body, or a field of it. */
export function listsOf(judge: Judge, operation: Operation): string[][] {
  const schema = successSchema(judge, operation)
  if (operation.kind === 'write' || operation.id in unchanging || !schema) return []
  const schemas = componentSchemas(judge)
  const fields = successFields(judge, operation).filter(({ path }) => path.length === 1)
  return [{ path: [], schema: shapeOf(schema, schemas).shape }, ...fields]
    .filter(({ schema: { items } }) => items && isThing(shapeOf(items, schemas).shape))
    .map(({ path }) => path)
}

// A list of figures is not a list of things: which of them there must be, the contract does not say.
function isThing({ properties = {} }: JsonSchema): boolean {
  return Object.keys(properties).some((name) => /^(name|title|namespace|username|uuid|id|.*_id|digest)$/.test(name))
}
