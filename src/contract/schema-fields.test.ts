import { expect, test } from 'vitest'
import type { JsonSchema } from './document.js'
import { schemaFields } from './schema-fields.js'

const schemas: Record<string, JsonSchema> = {
  Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  Tree: {
    allOf: [{ $ref: '#/components/schemas/Named' }],
    properties: { children: { type: 'array', items: ref('Tree') } },
  },
}

test('fields of objects, arrays, maps and references, each with what it must be', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['owner'],
    properties: {
      owner: { anyOf: [ref('Named'), { type: 'null' }] },
      tags: { type: 'object', additionalProperties: ref('Named') },
      list: { type: 'array', items: ref('Named') },
    },
  }
  expect(described(schema)).toEqual([
    'owner! object',
    'owner.name! string',
    'tags object',
    'tags.*.name! string',
    'list array',
    'list.*.name! string',
  ])
})

test('a schema that contains itself ends', () => {
  expect(described(ref('Tree'))).toEqual(['name! string', 'children array'])
})

test('of alternatives that are both something, nothing is said', () => {
  expect(described({ oneOf: [ref('Named'), { type: 'object', properties: { id: { type: 'integer' } } }] })).toEqual([])
})

function described(schema: JsonSchema): string[] {
  return schemaFields(schema, schemas).map(
    ({ path, required, schema: { type } }) => `${path.join('.')}${required ? '!' : ''} ${String(type)}`,
  )
}

function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
