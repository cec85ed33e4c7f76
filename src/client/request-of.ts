import type { Operation } from '../contract/operation.js'
import type { HttpRequest } from './http-request.js'

/** The values of one call of an operation, before they are spread over path, query and body. */
export interface CallValues {
  /** Path, query and header parameters by name. */
  parameters: Record<string, unknown>
  /** Sent as JSON when present. */
  body?: unknown
  /** Sent as it stands, in place of `body`; for malformed requests. */
  rawBody?: string
  /** In place of application/json. */
  contentType?: string
}

/** @throws {RangeError} when a path parameter has no value: that is the suite's fault, not the target's. */
export function requestOf(operation: Operation, values: CallValues): HttpRequest {
  const body = values.rawBody ?? (values.body === undefined ? undefined : JSON.stringify(values.body))
  const headers = {
    ...headersOf(operation, values.parameters),
    ...(body !== undefined && { 'content-type': values.contentType ?? 'application/json' }),
  }
  return {
    method: operation.method,
    path: pathOf(operation, values.parameters) + queryOf(operation, values.parameters),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== undefined && { body }),
  }
}

function pathOf(operation: Operation, parameters: Record<string, unknown>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new RangeError(`${operation.id}: the path parameter "${name}" has no value.`)
    const reserved = operation.parameters.find((parameter) => parameter.name === name)?.['x-reserved']
    return reserved ? String(value).split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })
}

function headersOf(operation: Operation, parameters: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    operation.parameters.flatMap(({ name, in: place }) => {
      const value = parameters[name]
      return place === 'header' && typeof value === 'string' ? [[name.toLowerCase(), value] as const] : []
    }),
  )
}

function queryOf(operation: Operation, parameters: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'query')) {
    const value = parameters[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      search.append(name, String(value))
  }
  return search.size > 0 ? `?${search.toString()}` : ''
}
