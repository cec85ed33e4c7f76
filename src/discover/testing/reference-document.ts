import { Contract } from '../../contract/contract.js'
import { startReference } from '../../runner/start-reference.js'

/** The part of a Swagger 2.0 document that tests change. */
export interface SwaggerDocument {
  basePath: string
  paths: Record<string, Record<string, SwaggerOperation>>
  definitions: Record<string, SwaggerObject>
}

export interface SwaggerOperation {
  operationId: string
  tags: string[]
  parameters: { name: string; in: string; type?: string; required: boolean; schema?: SwaggerObject }[]
  responses: Record<string, { description: string; schema?: SwaggerObject }>
}

export interface SwaggerObject {
  $ref?: string
  type?: string
  required?: string[]
  properties?: Record<string, SwaggerObject>
  items?: SwaggerObject
  allOf?: SwaggerObject[]
  oneOf?: SwaggerObject[]
}

/** What the reference says of itself, as text. */
export async function referenceDocument(): Promise<string> {
  const reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  try {
    return await (await fetch(`${reference.url}/api/v1/discovery`)).text()
  } finally {
    await reference.close()
  }
}
