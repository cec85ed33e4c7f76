/** A schema of the contract in the dialect of Swagger 2.0, which knows neither `null`, nor unions, nor `const`. */
export function swaggerSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(swaggerSchema)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, oneOf, const: constant, type, ...rest } = schema as Record<string, unknown>
  const types = type === undefined ? [] : [type].flat()
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, keyword(key, value)])),
    ...(constant !== undefined && { enum: [constant] }),
    ...(types.length > 0 && { type: types.find((each) => each !== 'null') ?? 'object' }),
    ...(types.includes('null') && { 'x-nullable': true }),
    ...((anyOf ?? oneOf) !== undefined && { description: rest.description ?? 'One of several forms.' }),
  }
}

function keyword(key: string, value: unknown): unknown {
  if (key === '$ref') return String(value).replace('#/components/schemas/', '#/definitions/')
  // A property may be called like a keyword, so each property is a schema by itself.
  if (key === 'properties' && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, swaggerSchema(each)]))
  return key === 'enum' || key === 'required' || key === 'example' ? value : swaggerSchema(value)
}
