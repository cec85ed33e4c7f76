import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Contract } from '../contract.js'
import type { JsonSchema } from '../document.js'
import { packageRoot } from '../package-root.js'
import { undeclaredFields } from '../undeclared-fields.js'
import { Validator } from '../validator.js'
import { readTestData } from './recorded-exchange.js'

interface Example {
  cites: string
  operation: string
  /** `request`, or the status of a response. */
  part: string
  example: unknown
  /** Id in docs/guide-contradictions.md, where the example follows the other side. */
  contradiction?: string
}

const examples = JSON.parse(readTestData('guide-examples.json')) as Example[]
const decided = readFileSync(join(packageRoot(), 'docs/guide-contradictions.md'), 'utf8')
const documented = Contract.load('quay', 'documented')
const observed = Contract.load('quay', 'observed')

it.each(examples)('$cites: the $part of $operation is as documented', ({ operation, part, example, contradiction }) => {
  const found = problems(documented, schemaOf(documented, operation, part), example)
  if (contradiction === undefined) expect(found).toEqual([])
  else expect(found).not.toEqual([])
  if (contradiction !== undefined) expect(decided).toContain(`| \`${contradiction}\``)
})

it.each(examples.filter(({ part }) => part !== 'request'))(
  '$cites: servers answer such a $part to $operation',
  (each) => {
    expect(problems(observed, schemaOf(observed, each.operation, each.part), each.example)).toEqual([])
  },
)

function schemaOf(contract: Contract, id: string, part: string): JsonSchema {
  const operation = contract.operation(id)
  const response = operation.responses[part]?.content?.['application/json']?.schema
  return (part === 'request' ? operation.body?.schema : response) ?? {}
}

function problems(contract: Contract, schema: JsonSchema, value: unknown): unknown[] {
  const unknown = undeclaredFields(schema, value, contract.document.components.schemas ?? {})
  return [...new Validator(contract.document).problems(schema, value), ...unknown]
}
