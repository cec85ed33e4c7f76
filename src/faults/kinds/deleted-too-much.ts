import type { FaultKind } from '../fault.js'
import { isSuccess } from '../proxied.js'
import type { OperationRequest } from '../proxied.js'

/** A deletion that takes another thing of the same kind with it. */
export const deletedTooMuch: FaultKind = {
  name: 'deleted-too-much',
  does: 'deletes another thing along with the one that it was asked to delete',
  variants: ({ method, parameters }) =>
    method === 'DELETE' && parameters.some(({ in: place }) => place === 'path')
      ? [{ variant: 'sibling', situation: 'success', onlySeenIn: ['success'] }]
      : [],
  inject: ({ operation }) => {
    const known = new Set<string>()
    return {
      intercept: async (request, forward) => {
        const answer = await forward(request)
        known.delete(pathOf(request))
        if (!isSuccess(answer)) return answer
        for (const path of [...known].reverse()) {
          known.delete(path)
          if (isSuccess(await forward({ ...request, path }))) break
        }
        return answer
      },
      watch: (request, answer) => {
        if (request.operation.path === operation.path && isSuccess(answer)) known.add(pathOf(request))
      },
    }
  },
  leavesTraces: true,
}

function pathOf({ path }: OperationRequest): string {
  return path.split('?')[0] ?? ''
}
