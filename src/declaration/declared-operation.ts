import { declaredSchema } from './declared-schema.js'
import type { DescribedOperation, DescribedParameter } from './described-operation.js'
import { dereferenced, isObject } from './local-reference.js'
import { UnreadableDeclaration } from './unreadable-declaration.js'

type Raw = Record<string, unknown>

/**
 * One operation of a Swagger 2.0 or OpenAPI 3 document that has the declarationShape.
 *
 * @param shared parameters of its path.
 * @throws {UnreadableDeclaration} when it refers to what is not there.
 */
export function declaredOperation(
  document: Raw,
  method: string,
  path: string,
  raw: Raw,
  shared: Raw[],
): DescribedOperation {
  const all = parametersOf(document, raw, shared)
  const body = bodyOf(document, raw, all)
  const { operationId, tags } = raw as { operationId?: string; tags?: string[] }
  return {
    ...(operationId !== undefined && { id: operationId }),
    group: tags?.[0] ?? '',
    method: method.toUpperCase(),
    path,
    parameters: all.filter((each) => each.in !== 'body').map(parameterOf),
    ...(body && { body }),
    responses: Object.fromEntries(
      Object.entries((raw.responses ?? {}) as Record<string, object>)
        .filter(([status]) => /^([1-5]|default$)/.test(status))
        .map(([status, each]) => [statusOf(status), contentOf(dereferenced(document, each))]),
    ),
  }
}

// A range may be written `4xx` or `4XX`.
function statusOf(key: string): string {
  return key === 'default' ? key : key.toUpperCase()
}

// An operation's own parameter takes the place of its path's of that name and place.
function parametersOf(document: Raw, raw: Raw, shared: Raw[]): Raw[] {
  const all = [...shared, ...((raw.parameters ?? []) as Raw[])].map((each) => dereferenced(document, each))
  return [...new Map(all.map((each) => [`${String(each.in)} ${String(each.name)}`, each])).values()]
}

// Swagger 2.0 writes the type into the parameter, OpenAPI 3 into a schema of it.
function parameterOf(raw: Raw): DescribedParameter {
  const { name, in: place, required, schema } = raw as { in: DescribedParameter['in'] } & Raw
  if (typeof name !== 'string') throw new UnreadableDeclaration('it refers to a parameter that has no name')
  return { name, in: place, required: required === true, schema: declaredSchema(schema ?? raw) }
}

function bodyOf(document: Raw, raw: Raw, parameters: Raw[]): DescribedOperation['body'] {
  const parameter = parameters.find((each) => each.in === 'body')
  if (parameter) return { required: parameter.required === true, schema: declaredSchema(parameter.schema) }
  if (!isObject(raw.requestBody)) return undefined
  const body = dereferenced(document, raw.requestBody)
  return { required: body.required === true, schema: contentOf(body) ?? {} }
}

// Swagger 2.0 has one schema, OpenAPI 3 one for each media type.
function contentOf({ schema, content }: Raw) {
  if (isObject(schema)) return declaredSchema(schema)
  const types = isObject(content) ? content : {}
  const named = Object.keys(types).find((type) => type.includes('json')) ?? Object.keys(types)[0]
  const chosen = named === undefined ? undefined : types[named]
  return isObject(chosen) && isObject(chosen.schema) ? declaredSchema(chosen.schema) : undefined
}
