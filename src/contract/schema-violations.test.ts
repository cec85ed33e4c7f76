import { expect, test } from 'vitest'
import { Validator } from './validator.js'
import type { JsonSchema } from './document.js'
import { schemaViolations } from './schema-violations.js'

const components: Record<string, JsonSchema> = {
  Rule: { type: 'object', required: ['kind'], properties: { kind: { type: 'string', enum: ['glob'] } } },
}
const schema: JsonSchema = {
  type: 'object',
  required: ['name', 'rule'],
  properties: {
    name: { type: 'string', maxLength: 5 },
    interval: { type: 'integer', minimum: 300 },
    password: { type: ['string', 'null'] },
    rule: { $ref: '#/components/schemas/Rule' },
    labels: { type: 'array', items: { type: 'string' } },
  },
}
const valid = { name: 'abc', interval: 300, password: null, rule: { kind: 'glob' }, labels: [] }

test('every violation breaks the schema, and nothing but its own rule', () => {
  const validator = new Validator({ components: { schemas: components } })
  expect(validator.problems(schema, valid)).toEqual([])
  for (const { name, apply } of schemaViolations(schema, components)) {
    const broken = JSON.parse(JSON.stringify(apply(valid))) as unknown
    const problems = validator.problems(schema, broken)
    expect(problems.length, name).toBeGreaterThan(0)
    expect(new Set(problems.map(({ path }) => path)).size, `${name}: ${JSON.stringify(problems)}`).toBe(1)
  }
})

test('every rule has its violation', () => {
  expect(schemaViolations(schema, components).map(({ name }) => name)).toEqual([
    'required.name',
    'required.rule',
    'type.name',
    'bound.name',
    'type.interval',
    'bound.interval',
    'type.password',
    'type.rule',
    'required.rule.kind',
    'type.rule.kind',
    'enum.rule.kind',
    'type.labels',
  ])
})
