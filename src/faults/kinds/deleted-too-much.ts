import { requestOf } from '../../client/request-of.js'
import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import { isObject, valuesAt } from '../change-at.js'
import type { FaultKind } from '../fault.js'
import { isSuccess, jsonOf } from '../proxied.js'
import type { OperationRequest, ProxiedAnswer } from '../proxied.js'

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
    const thingsIn = thingsToldBy(operation, judge)
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
        if (!isSuccess(answer)) return
        for (const parameters of thingsIn(request, answer)) {
          const path = requestOf(operation, { parameters }).path
          // The one that was heard of last comes last.
          known.delete(path)
          known.add(path)
        }
      },
    }
  },
  leavesTraces: true,
}

type Told = (request: OperationRequest, answer: ProxiedAnswer) => OperationRequest['parameters'][]

/**
 * Which things an exchange tells of that the deletion could take: what the operations at its path are on. Where there are none,
 * what those on something of the same name are on, as for a star, and what the lists of the group hold, as for a message.
 */
function thingsToldBy(deletion: Operation, judge: Judge): Told {
  const isAtPath = (other: Operation) => other.path === deletion.path && other.id !== deletion.id
  if ([...judge.fullest.operations.values()].some(isAtPath))
    return ({ operation, parameters }) => (isAtPath(operation) ? [parameters] : [])
  const names = namesIn(deletion)
  const listed = thingsListed(deletion)
  return (request, answer) => {
    const { operation, parameters } = request
    if (operation.id === deletion.id) return []
    return namesIn(operation) === names ? [parameters] : listed(request, answer)
  }
}

function thingsListed({ path, group }: Operation): Told {
  const parameter = /\{(\w+)\}$/.exec(path)?.[1]
  if (parameter === undefined) return () => []
  // Of `token_uuid`, an item says `uuid`.
  const field = parameter.split('_').at(-1) ?? parameter
  return ({ operation, parameters }, answer) => {
    if (operation.group !== group) return []
    const body = jsonOf(answer)
    // Also by a contract that says nothing of bodies: the whole body may be the list, or a field of it.
    return [...valuesAt(body, ['*']), ...valuesAt(body, ['*', '*'])]
      .map((item) => isObject(item) && (item[parameter] ?? item[field]))
      .filter((name) => typeof name === 'string')
      .map((name) => ({ ...parameters, [parameter]: name }))
  }
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
