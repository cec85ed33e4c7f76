import type { Difference } from '../difference.js'
import type { SwaggerDocument, SwaggerObject, SwaggerOperation } from './reference-document.js'

/** A change of a document, and the differences that it must bring. */
export type Mutation = [title: string, change: (document: SwaggerDocument) => void, ...found: Partial<Difference>[]]

export const mirror = '/api/v1/repository/{repository}/mirror'
export const logs = '/api/v1/organization/{orgname}/logs'

export function operation(document: SwaggerDocument, method: string, path: string): SwaggerOperation {
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`The reference declares no ${method} ${path}.`)
  return found
}

export function definition(
  document: SwaggerDocument,
  name: string,
): SwaggerObject & { properties: Record<string, SwaggerObject> } {
  const found = document.definitions[name]
  if (!found) throw new Error(`The reference has no definition ${name}.`)
  return { ...found, properties: found.properties ?? {} }
}

export function withoutKey<T>(values: Record<string, T>, key: string): Record<string, T> {
  if (!(key in values)) throw new Error(`There is no ${key} to take away.`)
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
}

export function parameter(document: SwaggerDocument, name: string) {
  const found = operation(document, 'get', logs).parameters.find((each) => each.name === name)
  if (!found) throw new Error(`There is no parameter ${name}.`)
  return found
}

export function changeDefinition(
  document: SwaggerDocument,
  name: string,
  change: (body: SwaggerObject & { properties: Record<string, SwaggerObject> }) => SwaggerObject,
) {
  document.definitions[name] = change(definition(document, name))
}

export const createMirror = { operationId: 'createRepoMirrorConfig', group: 'mirror', operation: `POST ${mirror}` }
export const listLogs = { operationId: 'listOrgLogs', group: 'logs', operation: `GET ${logs}` }
