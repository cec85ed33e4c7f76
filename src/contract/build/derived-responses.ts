import { Contract } from '../contract.js'
import type { JsonSchema, OpenApiDocument, OperationObject, ResponseObject } from '../document.js'
import type { Method } from '../document.js'
import type { Operation } from '../operation.js'
import { resolveOutcome } from '../outcomes.js'
import { BuildError } from './build-error.js'
import { outcomeProblems } from './outcome-problems.js'
import { situationsOf } from '../situations.js'

/** Replaces every response of `document` that is no success by those that follow from its `x-outcomes`. */
export function deriveResponses(document: OpenApiDocument): void {
  const operations = [...new Contract('observed', document).operations.values()]
  const problems = operations.flatMap((operation) => outcomeProblems(document, operation))
  if (problems.length > 0) throw new BuildError(problems)
  for (const operation of operations) {
    const object = objectOf(document, operation)
    const successes = Object.entries(object.responses).filter(([status]) => status.startsWith('2'))
    const others = [...bodiesByStatus(document, operation)].map(([status, bodies]) => [
      status,
      { $ref: `#/components/responses/${responseFor(document, [...bodies].sort())}` },
    ])
    object.responses = Object.fromEntries([...successes, ...others]) as OperationObject['responses']
  }
}

function objectOf(document: OpenApiDocument, operation: Operation): OperationObject {
  const object = document.paths[operation.path]?.[operation.method.toLowerCase() as Method]
  if (!object) throw new RangeError(`${operation.id} has left its document.`)
  return object
}

function bodiesByStatus(document: OpenApiDocument, operation: Operation): Map<number, Set<string>> {
  const bodies = new Map<number, Set<string>>()
  for (const situation of situationsOf(document, operation)) {
    const { status, body } = resolveOutcome(document, operation, situation)
    // A refusal that looks like a success stays in x-outcomes alone: it must not loosen the schema of the success.
    if (status === undefined || status < 300) continue
    bodies.set(status, (bodies.get(status) ?? new Set()).add(body))
  }
  return bodies
}

/** The name of the response that is any of `names`; made under their joined name when none of them covers the others. */
function responseFor(document: OpenApiDocument, names: string[]): string {
  const responses = (document.components.responses ??= {})
  const merged = mergeResponses(names.map((name) => responses[name]).filter((each) => each !== undefined))
  const same = names.find((name) => JSON.stringify(responses[name]?.content) === JSON.stringify(merged.content))
  if (same !== undefined) return same
  const name = names.join('Or')
  responses[name] = merged
  return name
}

function mergeResponses(responses: ResponseObject[]): ResponseObject {
  const schemas = new Map<string, Map<string, JsonSchema>>()
  for (const { content = {} } of responses) {
    for (const [mediaType, { schema = {} }] of Object.entries(content)) {
      const known = schemas.get(mediaType) ?? new Map<string, JsonSchema>()
      schemas.set(mediaType, known.set(JSON.stringify(schema), schema))
    }
  }
  const content = [...schemas].map(([mediaType, known]) => {
    const [first = {}, ...rest] = known.values()
    return [mediaType, { schema: rest.length > 0 ? { anyOf: [first, ...rest] } : first }]
  })
  const description = responses.map((response) => response.description).join(' Or: ')
  return { description, content: Object.fromEntries(content) as NonNullable<ResponseObject['content']> }
}
