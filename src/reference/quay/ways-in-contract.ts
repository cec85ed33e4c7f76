import { Contract } from '../../contract/contract.js'
import type { JsonSchema, Method, OperationObject } from '../../contract/document.js'

const text = { type: 'string' }
const superuser = [{ oauth2_implicit: ['super:user'] }]

/** Operations by which accounts and tokens are made and that a contract may lack: path -> method -> operation. */
const operations: Record<string, Partial<Record<Method, OperationObject>>> = {
  '/api/v1/superuser/users/': {
    post: operation('createInstallUser', { username: text, email: text }, ['username'], superuser),
    get: operation('listAllUsers', undefined, [], superuser),
  },
  '/api/v1/superuser/users/{username}': {
    get: operation('getInstallUser', undefined, [], superuser),
    put: operation('changeInstallUser', { password: text, email: text }, [], superuser),
    delete: operation('deleteInstallUser', undefined, [], superuser, '204'),
  },
  '/api/v1/superuser/organizations/{name}': {
    delete: operation('deleteOrganization', undefined, [], superuser, '204'),
  },
  '/api/v1/organization/{orgname}/applications/{client_id}/tokens': {
    post: operation(
      'createOrganizationApplicationToken',
      { name: text, scope: text, expiration: { type: 'number', minimum: 1 } },
      ['name', 'scope'],
      [{ oauth2_implicit: ['org:admin'] }],
    ),
  },
}

/** The contract, with what the reference needs beyond it so that accounts and tokens can be made by a client. */
export function withWaysIn(contract: Contract): Contract {
  const paths = { ...contract.document.paths }
  for (const [path, item] of Object.entries(operations))
    for (const [method, added] of Object.entries(item) as [Method, OperationObject][])
      if (!contract.operations.has(added.operationId))
        paths[path] = { ...parametersOf(path), ...paths[path], [method]: added }
  return new Contract(contract.layer, { ...contract.document, paths })
}

function operation(
  operationId: string,
  properties: Record<string, JsonSchema> | undefined,
  required: string[],
  security: Record<string, string[]>[],
  status = '200',
): OperationObject {
  const schema = { type: 'object', properties: { ...properties }, required }
  return {
    operationId,
    tags: ['superuser'],
    responses: { [status]: { description: 'Done.' } },
    security,
    ...(security === superuser && { 'x-capability': 'superuser' }),
    ...(properties && { requestBody: { required: true, content: { 'application/json': { schema } } } }),
  }
}

function parametersOf(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return { parameters: names.map((name) => ({ name, in: 'path' as const, required: true, schema: text })) }
}
