import type { ApiRequest } from '../api-request.js'

const forms: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  boolean: /^(true|false|0|1)$/i,
}

/** Query parameters are of their type, as far as the contract asks for it. @throws {Refusal} */
export function passQuery(request: ApiRequest): void {
  for (const { name, in: place, schema } of request.operation.parameters) {
    if (place !== 'query') continue
    const value = request.query(name)
    const form = typeof schema.type === 'string' ? forms[schema.type] : undefined
    if (value !== undefined && form?.test(value) === false) request.goOnIn(`malformed.query.${name}`)
  }
}
