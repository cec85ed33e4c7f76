import { tellingCallers } from './callers.js'
import type { OpenApiDocument } from './document.js'
import type { Operation } from './operation.js'
import { lackedBy } from './outcomes.js'
import { schemaViolations } from './schema-violations.js'

/** Every situation besides success in which the contract says what `operation` answers. */
export function situationsOf(document: OpenApiDocument, operation: Operation): string[] {
  const situations = [
    ...tellingCallers(document, operation).map(({ situation }) => situation),
    ...pathParameters(operation).map((name) => `missing.${name}`),
    ...malformations(document, operation).map((name) => `malformed.${name}`),
    ...typedQueries(operation).map((name) => `malformed.query.${name}`),
    ...(operation.method === 'DELETE' ? ['repeated'] : []),
    ...Object.keys(operation.outcomes).filter((line) => lackedBy(line) === undefined),
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
  const violations = schemaViolations(operation.body.schema, document.components.schemas ?? {})
  return [...wholeBodyMalformations, ...violations.map(({ name }) => name)]
}

/** How a body as a whole can be malformed, whatever its schema says. */
export const wholeBodyMalformations = ['invalid-json', 'root-type', 'no-body', 'content-type'] as const
