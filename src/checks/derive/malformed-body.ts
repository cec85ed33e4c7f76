import type { CallValues } from '../../client/request-of.js'
import type { Operation } from '../../contract/operation.js'
import { schemaViolations } from '../../contract/schema-violations.js'
import { wholeBodyMalformations } from '../../contract/situations.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

interface Malformation {
  situation: string
  title: string
  capability?: string | undefined
  change: (values: CallValues) => CallValues
}

/** A body that is no JSON, is none at all, is of another media type or kind, or breaks one rule of its schema. */
export const malformedBody: Derivation = (operation, judge) =>
  operation.body === undefined
    ? []
    : [...ofWholeBody(), ...fields(operation, judge.fullest.document.components.schemas ?? {})].map(
        ({ situation, title, capability, change }) =>
          derived(operation, {
            name: situation,
            title,
            situation,
            capability,
            run: (world) => refused(world, { operationId: operation.id, situation, change }),
          }),
      )

type WholeBody = (typeof wholeBodyMalformations)[number]

const wholeBody: Record<WholeBody, Omit<Malformation, 'situation'>> = {
  'invalid-json': { title: 'a body that is no JSON', change: (values) => raw(values, '{') },
  'root-type': { title: 'a JSON array in place of an object', change: (values) => raw(values, '[]') },
  'no-body': { title: 'no body at all', change: ({ parameters }) => ({ parameters }) },
  'content-type': {
    title: 'the valid body sent as text/plain',
    change: (values) => ({ ...raw(values, JSON.stringify(values.body)), contentType: 'text/plain' }),
  },
}

function ofWholeBody(): Malformation[] {
  return wholeBodyMalformations.map((name) => ({ situation: `malformed.${name}`, ...wholeBody[name] }))
}

function raw({ parameters }: CallValues, rawBody: string): CallValues {
  return { parameters, rawBody }
}

function fields(operation: Operation, schemas: Parameters<typeof schemaViolations>[1]): Malformation[] {
  return operation.body === undefined
    ? []
    : schemaViolations(operation.body.schema, schemas).map(({ name, title, capability, apply }) => ({
        situation: `malformed.${name}`,
        title,
        capability,
        change: (values) => ({ ...values, body: apply(values.body) }),
      }))
}
