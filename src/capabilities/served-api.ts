import { NoAnswer } from '../client/connection.js'
import type { Connection } from '../client/connection.js'
import type { Contract } from '../contract/contract.js'
import { operationKey } from '../contract/operation-key.js'
import { shapeOf } from '../contract/schema-fields.js'
import { askDeclaration } from '../declaration/ask-declaration.js'
import type { Declaration } from '../declaration/declaration.js'
import { UnreadableDeclaration } from '../declaration/unreadable-declaration.js'

/** One operation, as the target describes it. */
export interface ServedOperation {
  query: ReadonlySet<string>
  /** Fields of the body; undefined when they are not described. */
  fields: ReadonlySet<string> | undefined
}

/** What the target says that it serves, by operationKey; undefined when it says nothing. */
export type ServedApi = ReadonlyMap<string, ServedOperation> | undefined

/** The target's own description of its API; one that cannot be read says nothing. */
export async function servedApi(connection: Connection, contract: Contract): Promise<ServedApi> {
  try {
    const declaration = await askDeclaration(connection, contract)
    return declaration && servedBy(declaration)
  } catch (error) {
    if (error instanceof UnreadableDeclaration || error instanceof NoAnswer) return undefined
    throw error
  }
}

/** What a declaration says that is served. */
export function servedBy({ operations, schemas }: Declaration): NonNullable<ServedApi> {
  return new Map(
    operations.map((operation) => {
      const { properties } = operation.body ? shapeOf(operation.body.schema, schemas).shape : {}
      const query = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name)
      const fields = properties && new Set(Object.keys(properties))
      return [operationKey(operation), { query: new Set(query), fields }]
    }),
  )
}
