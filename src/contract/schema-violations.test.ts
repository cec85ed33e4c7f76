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
    labels: { type: 'array', minItems: 1, items: { type: 'string' } },
    rules: { type: 'array', items: { $ref: '#/components/schemas/Rule' } },
    byName: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Rule' } },
  },
}
const glob = { kind: 'glob' }
const valid = {
  name: 'abc',
  interval: 300,
  password: null,
  rule: glob,
  labels: ['a'],
  rules: [glob],
  byName: { a: glob },
}

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
    'type.name',
    'bound.name',
    'type.interval',
    'bound.interval',
    'type.password',
    'required.rule',
    'type.rule',
    'required.rule.kind',
    'type.rule.kind',
    'enum.rule.kind',
    'type.labels',
    'bound.labels',
    'type.rules',
    'required.rules.*.kind',
    'type.rules.*.kind',
    'enum.rules.*.kind',
    'type.byName',
    'required.byName.*.kind',
    'type.byName.*.kind',
    'enum.byName.*.kind',
  ])
})

test('a body that is an array, and one that holds no item yet', () => {
  const [without] = schemaViolations({ type: 'array', items: { $ref: '#/components/schemas/Rule' } }, components)
  expect(without?.apply([glob, glob])).toEqual([{}, glob])
  expect(without?.apply([])).toEqual([{}])
})
