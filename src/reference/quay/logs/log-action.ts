import type { ApiRequest } from '../api-request.js'
import { loggedActions } from './logged-actions.js'

/** Writes down what a request has done, in the log of the namespace in which it was done. */
export function logAction(request: ApiRequest, answer: unknown): void {
  const { operation, store, rights, ip } = request
  const describe = loggedActions[operation.id as keyof typeof loggedActions]
  if (!describe || !rights.user) return
  const { namespace, repository } = placeOf(request, rights.user.name)
  const done = { namespace, performer: rights.user.name, ip, at: new Date() }
  for (const { kind, metadata, inNamespaceAlone } of describe(request, (answer ?? {}) as Record<string, unknown>))
    store.actionLog.add({ ...done, kind, metadata, repository: inNamespaceAlone ? undefined : repository })
}

// A repository that was just deleted has no log any more; its namespace has.
function placeOf(request: ApiRequest, user: string): { namespace: string; repository: number | undefined } {
  const { operation, store, body } = request
  const has = (parameter: string) => operation.parameters.some(({ name }) => name === parameter)
  if (has('orgname')) return { namespace: request.at('orgname'), repository: undefined }
  if (operation.id === 'createOrganization') return { namespace: body.name as string, repository: undefined }
  const { namespace, name } = has('repository')
    ? request.repositoryPath
    : { namespace: (body.namespace as string | undefined) ?? user, name: (body.repository as string | undefined) ?? '' }
  return { namespace, repository: store.repositories.find(namespace, name)?.id }
}
