import type { Connection } from '../client/connection.js'
import { requestOf } from '../client/request-of.js'
import type { Contract } from '../contract/contract.js'
import { methods } from '../contract/document.js'
import type { Operation } from '../contract/operation.js'
import { objectAt } from './asker.js'

/** The part of a Swagger 2.0 document that is looked at. */
interface SwaggerOperation {
  operationId?: string
  parameters?: { name: string; in: string; schema?: { $ref?: string; properties?: Record<string, unknown> } }[]
}

/** One operation, as the target describes it. */
export interface ServedOperation {
  id: string | undefined
  query: ReadonlySet<string>
  /** Fields of the body; undefined when they are not described. */
  fields: ReadonlySet<string> | undefined
}

/** What the target says that it serves, by method and path; undefined when it says nothing. */
export type ServedApi = ReadonlyMap<string, ServedOperation> | undefined

/** The target's own description of its API. */
export async function servedApi(connection: Connection, contract: Contract): Promise<ServedApi> {
  const { selfDescription } = contract.document['x-api']
  if (!selfDescription) return undefined
  const description = contract.operation(selfDescription.operations)
  const document = await objectAt(connection, requestOf(description, { parameters: {} }).path)
  const paths = document?.paths as Record<string, Record<string, SwaggerOperation>> | undefined
  if (!paths) return undefined
  const definitions = (document?.definitions ?? {}) as Record<string, { properties?: Record<string, unknown> }>
  const served = new Map<string, ServedOperation>()
  for (const [path, item] of Object.entries(paths))
    for (const method of methods) {
      const operation = item[method]
      if (operation) served.set(keyOf(method, path), describe(operation, definitions))
    }
  return served
}

/** How an operation is found in a ServedApi: names of parameters and a trailing slash say nothing. */
export function keyOfOperation({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return keyOf(method, path)
}

function keyOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '')}`
}

function describe(
  { operationId, parameters = [] }: SwaggerOperation,
  definitions: Record<string, { properties?: Record<string, unknown> }>,
): ServedOperation {
  const schema = parameters.find((each) => each.in === 'body')?.schema
  const properties = schema?.properties ?? definitions[schema?.$ref?.split('/').at(-1) ?? '']?.properties
  return {
    id: operationId,
    query: new Set(parameters.filter((each) => each.in === 'query').map(({ name }) => name)),
    fields: properties && new Set(Object.keys(properties)),
  }
}
