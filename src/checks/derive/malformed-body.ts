import type { CallValues } from '../../client/request-of.js'
import type { JsonSchema, OpenApiDocument } from '../../contract/document.js'
import type { Operation } from '../../contract/operation.js'
import { shapeOf } from '../../contract/schema-fields.js'
import { schemaViolations } from '../../contract/schema-violations.js'
import { wholeBodyMalformations } from '../../contract/situations.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

type Schemas = Record<string, JsonSchema>

interface Malformation {
  situation: string
  title: string
  /** What a server may lawfully lack that does not know the field. */
  capability?: string | undefined
  change: (values: CallValues) => CallValues
}

/** A body that is no JSON, is none at all, is of another media type or kind, or breaks one rule of its schema. */
export const malformedBody: Derivation = (operation, judge) =>
  operation.body === undefined
    ? []
    : malformations(operation, judge.fullest.document).map(({ situation, title, capability, change }) =>
        derived(operation, {
          name: situation,
          title,
          situation,
          ...(capability !== undefined && { capabilities: [capability] }),
          run: (world) => refused(world, { operationId: operation.id, situation, change }),
        }),
      )

function malformations(operation: Operation, { components, 'x-api': api }: OpenApiDocument): Malformation[] {
  const { schemas = {} } = components
  return [...ofWholeBody(operation, schemas, api.refusedMediaType), ...ofFields(operation, schemas)]
}

function ofWholeBody({ body }: Operation, schemas: Schemas, contentType: string): Malformation[] {
  const isArray = body !== undefined && shapeOf(body.schema, schemas).shape.type === 'array'
  const ways: Record<(typeof wholeBodyMalformations)[number], Omit<Malformation, 'situation'>> = {
    'invalid-json': { title: 'a body that is no JSON', change: (values) => raw(values, '{') },
    'root-type': isArray
      ? { title: 'a JSON object in place of an array', change: (values) => raw(values, '{}') }
      : { title: 'a JSON array in place of an object', change: (values) => raw(values, '[]') },
    'no-body': { title: 'no body at all', change: ({ parameters }) => ({ parameters }) },
    'content-type': {
      title: `the valid body sent as ${contentType}`,
      change: (values) => ({ ...raw(values, JSON.stringify(values.body)), contentType }),
    },
  }
  return wholeBodyMalformations.map((name) => ({ situation: `malformed.${name}`, ...ways[name] }))
}

function raw({ parameters }: CallValues, rawBody: string): CallValues {
  return { parameters, rawBody }
}

function ofFields(operation: Operation, schemas: Schemas): Malformation[] {
  return operation.body === undefined
    ? []
    : schemaViolations(operation.body.schema, schemas).map(({ name, title, capability, apply }) => ({
        situation: `malformed.${name}`,
        title,
        capability,
        change: (values) => ({ ...values, body: apply(values.body) }),
      }))
}
