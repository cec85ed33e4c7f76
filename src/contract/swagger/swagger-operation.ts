import type { ParameterObject, ResponseObject } from '../document.js'
import type { Operation } from '../operation.js'
import { swaggerSchema } from './swagger-schema.js'
import type { SwaggerSchema } from './swagger-schema.js'

/** What Swagger 2.0 can say of one operation besides its name: what it takes and what it answers. */
export interface SwaggerOperation {
  summary?: string
  consumes?: string[]
  produces: string[]
  security?: Record<string, string[]>[]
  parameters: SwaggerSchema[]
  responses: Record<string, SwaggerSchema>
}

export function swaggerOperation({ summary, scope, parameters, body, responses }: Operation): SwaggerOperation {
  const mediaTypes = Object.values(responses).flatMap(({ content }) => Object.keys(content ?? {}))
  return {
    ...(summary !== undefined && { summary }),
    ...(body && { consumes: ['application/json'] }),
    produces: [...new Set(['application/json', ...mediaTypes])],
    ...(scope !== undefined && { security: [{ oauth2_implicit: [scope] }] }),
    parameters: [
      ...parameters.map(swaggerParameter),
      ...(body ? [{ name: 'body', in: 'body', required: body.required, schema: swaggerSchema(body.schema) }] : []),
    ],
    responses: Object.fromEntries(Object.entries(responses).map(([status, each]) => [status, swaggerResponse(each)])),
  }
}

export function swaggerParameter(parameter: ParameterObject): SwaggerSchema {
  const {
    name,
    in: place,
    required,
    description,
    schema,
    ...rest
  } = parameter as ParameterObject & { description?: string }
  return {
    ...{ name, in: place, required: required ?? false },
    ...(description !== undefined && { description }),
    // A parameter has a type, also where it may be several things.
    ...{ type: 'string', ...swaggerSchema(schema) },
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key.startsWith('x-'))),
  }
}

// Swagger 2.0 has one schema per status, whatever the media type.
function swaggerResponse({ description, content }: ResponseObject): SwaggerSchema {
  const schemas = Object.values(content ?? {}).flatMap(({ schema }) => (schema ? [schema] : []))
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
  const [only] = distinct
  if (!only) return { description }
  return { description, schema: distinct.length === 1 ? swaggerSchema(only) : swaggerSchema({ anyOf: distinct }) }
}
