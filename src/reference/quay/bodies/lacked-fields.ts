import type { Contract } from '../../../contract/contract.js'
import { schemaFields } from '../../../contract/schema-fields.js'

/** operationId -> paths of fields that its answers do not have; `*` stands for every item of an array and every value of a map. */
export type LackedFields = ReadonlyMap<string, string[][]>

/** What the answers of a server are short of that lacks some capabilities. */
export function lackedFields({ document, operations }: Contract, lacks: ReadonlySet<string>): LackedFields {
  const { schemas = {} } = document.components
  return new Map(
    [...operations.values()].map(({ id, responses }) => [
      id,
      Object.entries(responses).flatMap(([status, { content }]) => {
        const schema = status.startsWith('2') ? content?.['application/json']?.schema : undefined
        const fields = schema ? schemaFields(schema, schemas) : []
        return fields.filter((field) => lacks.has(field.schema['x-capability'] ?? '')).map(({ path }) => path)
      }),
    ]),
  )
}

/** A copy of a body without some fields. */
export function withoutFields(body: unknown, paths: readonly string[][]): unknown {
  return paths.reduce<unknown>((rest, path) => without(rest, path), body)
}

function without(value: unknown, [name, ...rest]: string[]): unknown {
  if (typeof value !== 'object' || value === null || name === undefined) return value
  if (name === '*' && Array.isArray(value)) return value.map((each) => without(each, rest))
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (key !== name && name !== '*') return [[key, each] as const]
    return rest.length === 0 ? [] : [[key, without(each, rest)] as const]
  })
  return Object.fromEntries(entries)
}
