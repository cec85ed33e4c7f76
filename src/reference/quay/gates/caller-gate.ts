import type { ApiRequest } from '../api-request.js'
import { anyone } from './access.js'
import type { Access } from './access.js'

/**
 * Who asks, and whether they may. Nobody's write is stopped before anything else is looked at; nobody's read only when the
 * thing is not public. Where everybody may, the contract has the last word.
 *
 * @throws {Refusal}
 */
export function passCaller(request: ApiRequest, access: Access): void {
  const { situation, caller, operation, store } = request
  if (caller.kind === 'nobody' && store.lacks.has('anonymous-access')) request.goOnIn(caller.situation)
  const isGuarded = access === anyone || (caller.kind === 'nobody' && operation.kind === 'write')
  if (situation !== undefined && isGuarded) request.goOnIn(situation)
  if (!access(request)) request.goOnIn(situation ?? denial(request, access))
}

// A token may have the scope that the operation names and still not the one that the right asks for (recorded: createStar
// names repo:read and asks for user:admin).
function denial(request: ApiRequest, access: Access): string {
  return access(request.withEveryScope()) ? 'wrong-scope' : 'outsider'
}
