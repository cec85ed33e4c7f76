import { describe, expect, it } from 'vitest'
import { Contract } from '../contract.js'
import type { JsonSchema, OpenApiDocument, ResponseObject } from '../document.js'
import { sources } from './sources.js'

const contracts = sources().flatMap((api) =>
  (['documented', 'observed'] as const).map((layer) => ({ api, layer, contract: Contract.load(api, layer) })),
)

describe.each(contracts)('$api, $layer', ({ contract: { document, operations } }) => {
  it('says what every operation does, in words other than its name', () => {
    const empty = [...operations.values()].filter(
      ({ id, summary }) => !saysSomething(summary) || lettersOf(summary ?? '') === lettersOf(id),
    )
    expect(empty.map(({ id }) => id)).toEqual([])
  })

  it('says what every parameter is for', () => {
    const empty = [...operations.values()].flatMap(({ id, parameters }) =>
      parameters.filter(({ description }) => !saysSomething(description)).map(({ name }) => `${id} ${name}`),
    )
    expect(empty).toEqual([])
  })

  it('says what every schema and every field of one is', () => {
    const named = Object.entries(document.components.schemas ?? {})
    expect(named.filter(([, schema]) => schema.description === undefined).map(([name]) => name)).toEqual([])
    const inline = [...operations.values()].flatMap(({ id, body, responses }) =>
      [body?.schema, ...Object.values(responses).flatMap(schemasOf)].map((schema) => [id, schema ?? {}] as const),
    )
    expect([...named, ...inline].flatMap(([name, schema]) => silentFields(document, schema, name))).toEqual([])
  })
})

// A schema that is no object says what form a value has, and not what the field that refers to it means.
function isDescribed(document: OpenApiDocument, { description, $ref }: JsonSchema): boolean {
  const target = $ref === undefined ? undefined : document.components.schemas?.[$ref.replace(/.*\//, '')]
  return (
    saysSomething(description) ||
    (target?.format === undefined && target?.pattern === undefined && saysSomething(target?.description))
  )
}

function silentFields(document: OpenApiDocument, schema: JsonSchema, path: string): string[] {
  const parts = [
    schema.items,
    schema.additionalProperties,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      ...(isDescribed(document, field) ? [] : [`${path}.${name}`]),
      ...silentFields(document, field, `${path}.${name}`),
    ]),
    ...parts.flatMap((part) => (typeof part === 'object' ? silentFields(document, part, path) : [])),
  ]
}

function schemasOf({ content = {} }: ResponseObject): JsonSchema[] {
  return Object.values(content).flatMap(({ schema }) => (schema ? [schema] : []))
}

// "The key." and "Sign in." say no more than the name does.
function saysSomething(description: string | undefined): boolean {
  return (description ?? '').split(' ').length > 2
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
