import { methods } from './document.js'
import type { JsonSchema, OpenApiDocument, OperationObject, ParameterObject, Ref } from './document.js'

type PathItem = OpenApiDocument['paths'][string]

/** Says of an operation, a parameter or a field whether it stays. */
export type IsKnown = (thing: object) => boolean

/** The contract without the operations, the parameters and the fields of bodies that are not known. */
export function narrowDocument(document: OpenApiDocument, isKnown: IsKnown): OpenApiDocument {
  const paths = Object.entries(document.paths)
    .map(([path, item]) => [path, narrowItem(item, isKnown)] as const)
    .filter(([, item]) => methods.some((method) => item[method]))
  return narrowSchemas({ ...document, paths: Object.fromEntries(paths) }, isKnown) as OpenApiDocument
}

function narrowItem({ parameters, ...item }: PathItem, isKnown: IsKnown): PathItem {
  const served = methods.flatMap((method) => {
    const operation = item[method]
    return operation && isKnown(operation) ? [[method, narrowOperation(operation, isKnown)]] : []
  })
  return { ...(parameters && { parameters }), ...(Object.fromEntries(served) as PathItem) }
}

function narrowOperation({ parameters, ...operation }: OperationObject, isKnown: IsKnown): OperationObject {
  return {
    ...operation,
    ...(parameters && { parameters: parameters.filter((each: Ref<ParameterObject>) => isKnown(each)) }),
  }
}

/** A copy of `value` in which no schema, at any depth, has a field that is not known. */
function narrowSchemas(value: unknown, isKnown: IsKnown): unknown {
  if (Array.isArray(value)) return value.map((each) => narrowSchemas(each, isKnown))
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, narrowSchemas(each, isKnown)]))
  return isObjectSchema(copy) ? withoutFields(copy, (field) => isKnown(copy.properties[field] ?? {})) : copy
}

function isObjectSchema(value: JsonSchema): value is JsonSchema & { properties: Record<string, JsonSchema> } {
  return typeof value.properties === 'object' && value.type !== undefined
}

function withoutFields(schema: JsonSchema, isKept: (field: string) => boolean): JsonSchema {
  const { properties = {}, required, dependentRequired } = schema
  const kept = <T>(some: Record<string, T>) =>
    Object.fromEntries(Object.entries(some).filter(([field]) => isKept(field)))
  return {
    ...schema,
    properties: kept(properties),
    ...(required && { required: required.filter(isKept) }),
    ...(dependentRequired && {
      dependentRequired: Object.fromEntries(
        Object.entries(kept(dependentRequired)).map(([field, others]) => [field, others.filter(isKept)]),
      ),
    }),
  }
}
