import { jsonOf } from '../client/call.js'
import { Callers } from '../client/callers.js'
import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import { mainCaller } from '../contract/callers.js'
import type { Contract } from '../contract/contract.js'
import type { OwnedThings } from '../journal/owned-thing.js'
import { scopeProblem } from './scope-problem.js'
import { tryScopes } from './try-scopes.js'
import type { TriedScopes } from './try-scopes.js'

/** What the target makes of one caller. */
export interface ExaminedCaller {
  caller: string
  variable: string
  state: 'works' | 'refused' | 'missing' | 'unexpected'
  /** The user of the token, by the target. */
  user?: string
  scopes: TriedScopes
  /** Why it does not work as it should. */
  problem?: string
}

const none: TriedScopes = { has: [], lacks: [], untried: [] }

/** Asks with every token that there is, and tries its scopes; changes nothing. */
export async function examineCallers(
  contract: Contract,
  connection: Connection,
  environment: Record<string, string>,
  user: OwnedThings['user'],
): Promise<ExaminedCaller[]> {
  const callers = new Callers(contract, connection, environment)
  const main = await selfOf(mainCaller(contract.document))
  const found: ExaminedCaller[] = []
  for (const named of namedCallers(contract, environment)) found.push({ ...named, ...(await examined(named.caller)) })
  return found

  /** What the API tells a caller of themselves; undefined when it refuses. */
  async function selfOf(caller: string): Promise<unknown> {
    if (callers.missing(caller) !== undefined) return undefined
    const credentials = await callers.credentials(caller)
    const request = requestOf(contract.operation(user.operationId), { parameters: {} })
    const { answer } = await connection.send(request, { caller, credentials, recorder: new Recorder() })
    return answer.status < 300 ? jsonOf(answer) : undefined
  }

  async function examined(caller: string): Promise<Omit<ExaminedCaller, 'caller' | 'variable'>> {
    const missing = callers.missing(caller)
    if (missing !== undefined) return { state: 'missing', scopes: none, problem: `${missing} is not set` }
    const own = await selfOf(caller)
    // A token that may not ask who it belongs to is one of the main user.
    const asking = { caller, credentials: await callers.credentials(caller), self: own ?? main }
    const scopes = await tryScopes(contract, connection, asking)
    const name = (own as Record<string, unknown> | undefined)?.[user.field]
    return { ...judged(caller, scopes), scopes: scopes ?? none, ...(typeof name === 'string' && { user: name }) }
  }

  function judged(caller: string, scopes: TriedScopes | undefined): Pick<ExaminedCaller, 'state' | 'problem'> {
    if (contract.document['x-callers'][caller]?.worthless)
      return scopes ? { state: 'unexpected', problem: 'it should be refused, and is not' } : { state: 'works' }
    if (!scopes) return { state: 'refused', problem: 'the target refuses it (401)' }
    const problem = scopeProblem(contract, caller, scopes)
    return problem === undefined ? { state: 'works' } : { state: 'unexpected', problem }
  }
}

function namedCallers({ document }: Contract, environment: Record<string, string>) {
  return Object.entries(document['x-callers']).flatMap(([caller, { variable, keyedBy }]) => {
    if (variable === undefined) return []
    const value = environment[variable]
    if (keyedBy === undefined || value === undefined) return [{ caller, variable }]
    const keys = Object.keys(JSON.parse(value) as object)
    return keys.map((key) => ({ caller: `${caller}:${key}`, variable }))
  })
}
