import { requestOf } from '../../client/request-of.js'
import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
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
  inject: ({ operation, judge }) => {
    const known = new Set<string>()
    const isOfTheThing = sameThingAs(operation, judge)
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
        if (!isOfTheThing(request.operation) || !isSuccess(answer)) return
        const path = requestOf(operation, { parameters: request.parameters }).path
        // The one that was heard of last comes last.
        known.delete(path)
        known.add(path)
      },
    }
  },
  leavesTraces: true,
}

/**
 * Which operations tell of things that the deletion could take: those at its path. Where there are none, as for a star, those
 * on what has the same name.
 */
function sameThingAs(deletion: Operation, { fullest }: Judge): (other: Operation) => boolean {
  const isAtPath = (other: Operation) => other.path === deletion.path && other.id !== deletion.id
  if ([...fullest.operations.values()].some(isAtPath)) return isAtPath
  const names = namesIn(deletion)
  return (other) => other.id !== deletion.id && namesIn(other) === names
}

function namesIn({ parameters }: Operation): string {
  return parameters
    .filter(({ in: place }) => place === 'path')
    .map(({ name }) => name)
    .sort()
    .join(' ')
}

function pathOf({ path }: OperationRequest): string {
  return path.split('?')[0] ?? ''
}
