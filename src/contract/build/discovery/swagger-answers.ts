import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { SwaggerOperation } from '../../swagger/swagger-operation.js'
import type { SwaggerSchema } from '../../swagger/swagger-schema.js'
import { answerOf } from '../recorded-exchange.js'
import type { RecordedExchange } from '../recorded-exchange.js'

/** The part of a Swagger 2.0 document that tells what is answered. */
export interface SwaggerDocument {
  paths: Record<string, Record<string, Partial<SwaggerOperation> & { operationId?: string }>>
  definitions: Record<string, SwaggerSchema>
}

/** Compares recorded answers with what a Swagger 2.0 document allows. */
export class SwaggerAnswers {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false })
  readonly #definitions: object
  readonly #compiled = new Map<SwaggerSchema, ValidateFunction>()

  constructor(private readonly document: SwaggerDocument) {
    this.#definitions = withNull(document.definitions) as object
  }

  /** What of a recorded answer the document does not allow; undefined when nothing. */
  problem(exchange: RecordedExchange): string | undefined {
    const { op, status } = exchange
    const operations = Object.values(this.document.paths).flatMap((item) => Object.values(item))
    const response = operations.find(({ operationId }) => operationId === op)?.responses?.[status]
    if (!response) return `${status} is not declared`
    if (typeof response.schema !== 'object' || status === 204) return undefined
    const validate = this.#compile(response.schema as SwaggerSchema)
    return validate(valueOf(answerOf(exchange).body)) ? undefined : this.#ajv.errorsText(validate.errors)
  }

  #compile(schema: SwaggerSchema): ValidateFunction {
    const compiled =
      this.#compiled.get(schema) ??
      this.#ajv.compile({ ...(withNull(schema) as object), definitions: this.#definitions })
    this.#compiled.set(schema, compiled)
    return compiled
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** A schema of Swagger 2.0 as one of JSON Schema: `x-nullable` is what Swagger has for `null`. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withNull(each)]))
  return copy['x-nullable'] === true ? { anyOf: [copy, { type: 'null' }] } : copy
}
