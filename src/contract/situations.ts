import { tellingCallers } from './callers.js'
import type { JsonSchema, OpenApiDocument } from './document.js'
import type { Operation } from './operation.js'

/** Every situation besides success in which the contract says what `operation` answers. */
export function situationsOf(document: OpenApiDocument, operation: Operation): string[] {
  const situations = [
    ...tellingCallers(document, operation).map(({ situation }) => situation),
    ...pathParameters(operation).map((name) => `missing.${name}`),
    ...malformations(document, operation).map((name) => `malformed.${name}`),
    ...typedQueries(operation).map((name) => `malformed.query.${name}`),
    ...(operation.method === 'DELETE' ? ['repeated'] : []),
    ...Object.keys(operation.outcomes),
  ]
  return [...new Set(situations)]
}

function pathParameters(operation: Operation): string[] {
  return operation.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
}

function typedQueries(operation: Operation): string[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.schema.type !== 'string')
    .map((parameter) => parameter.name)
}

function malformations(document: OpenApiDocument, operation: Operation): string[] {
  if (!operation.body) return []
  const { properties = {}, required = [] } = deref(document, operation.body.schema)
  const of = (kind: string, has: (field: JsonSchema) => boolean): string[] =>
    Object.keys(properties)
      .filter((name) => has(deref(document, properties[name] ?? {})))
      .map((name) => `${kind}.${name}`)
  return [
    ...['invalid-json', 'no-body', 'content-type', 'root-type'],
    ...required.map((name) => `required.${name}`),
    ...of('type', (field) => field.type !== undefined),
    ...of('enum', (field) => field.enum !== undefined),
    ...of('bound', (field) => bounds.some((bound) => field[bound] !== undefined)),
  ]
}

const bounds = ['minimum', 'maximum', 'maxLength']

function deref(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name === undefined ? schema : (document.components.schemas?.[name] ?? {})
}
