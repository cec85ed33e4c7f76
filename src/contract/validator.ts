import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { JsonSchema, OpenApiDocument } from './document.js'

/** One reason why a value does not fit a schema. */
export interface SchemaProblem {
  /** JSON Pointer into the value; empty for the value itself. */
  path: string
  message: string
  keyword: string
}

/** Validates values against schemas whose `$ref`s point into one contract document. Compiled schemas are kept. */
export class Validator {
  readonly #ajv: Ajv2020
  readonly #compiled = new WeakMap<JsonSchema, ValidateFunction>()

  constructor(document: Pick<OpenApiDocument, 'components'>) {
    this.#ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
    // The typings of ajv-formats describe its CommonJS shape; under nodenext the callable is its default export.
    ;(formats as unknown as (ajv: Ajv2020) => void)(this.#ajv)
    this.#ajv.addVocabulary(['x-section', 'x-since', 'x-capability', 'example', 'x-secret', 'x-out-of-reach'])
    this.#ajv.addSchema({ $id: documentId, $defs: absolute(document.components.schemas ?? {}) })
  }

  problems(schema: JsonSchema, value: unknown): SchemaProblem[] {
    const validate = this.#compile(schema)
    return validate(value) ? [] : (validate.errors ?? []).map(problemOf)
  }

  #compile(schema: JsonSchema): ValidateFunction {
    const known = this.#compiled.get(schema)
    if (known) return known
    const compiled = this.#ajv.compile(absolute(schema) as object)
    this.#compiled.set(schema, compiled)
    return compiled
  }
}

const documentId = 'contract:/document'

/** References to components made absolute, so that a schema can be compiled apart from its document. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      key === '$ref' && typeof each === 'string'
        ? [key, each.replace('#/components/schemas/', `${documentId}#/$defs/`)]
        : [key, absolute(each)],
    ),
  )
}

function problemOf(error: ErrorObject): SchemaProblem {
  return { path: error.instancePath, message: messageOf(error), keyword: error.keyword }
}

function messageOf(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'enum') return `must be one of ${JSON.stringify(params.allowedValues)}`
  if (error.keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`
  return error.message ?? error.keyword
}
