import type { Contract } from '../../../contract/contract.js'
import type { Operation } from '../../../contract/operation.js'
import { swaggerOperation } from '../../../contract/swagger/swagger-operation.js'
import { swaggerSchema } from '../../../contract/swagger/swagger-schema.js'
import { contractScopes } from '../contract-scopes.js'

/**
 * The contract as a Swagger 2.0 document, the form in which Quay describes itself (guide 2.4.1).
 *
 * @param internal whether to describe what servers leave out unless they are asked for it.
 */
export function swaggerDocument(contract: Contract, internal: boolean) {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of contract.operations.values())
    if (internal || !operation.internal)
      (paths[operation.path] ??= {})[operation.method.toLowerCase()] = operationObject(operation)
  return {
    swagger: '2.0',
    info: {
      version: 'v1',
      title: 'Quay Frontend',
      description:
        'This API allows you to perform many of the operations required to work with repositories and users.',
      termsOfService: '',
      contact: { email: 'support@example.com' },
    },
    basePath: '/',
    schemes: ['http'],
    securityDefinitions: {
      oauth2_implicit: {
        type: 'oauth2',
        flow: 'implicit',
        authorizationUrl: '/oauth/authorize',
        scopes: contractScopes(contract),
      },
    },
    tags: (contract.document.tags ?? []).map(({ name, description }) => ({ name, description })),
    paths,
    definitions: definitions(contract),
  }
}

function operationObject(operation: Operation): object {
  const { id, servedAs = id, group, summary } = operation
  return {
    ...{ operationId: servedAs, tags: [group] },
    ...(summary !== undefined && { description: summary }),
    ...swaggerOperation(operation),
  }
}

function definitions({ document }: Contract): object {
  const schemas = Object.entries(document.components.schemas ?? {})
  return Object.fromEntries(schemas.map(([name, schema]) => [name, swaggerSchema(schema)]))
}
