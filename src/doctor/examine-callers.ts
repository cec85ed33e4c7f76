import { jsonOf } from '../client/call.js'
import { Callers } from '../client/callers.js'
import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Contract } from '../contract/contract.js'
import type { OwnedThings } from '../journal/owned-thing.js'

/** What the target makes of one caller. */
export interface ExaminedCaller {
  caller: string
  variable: string
  state: 'works' | 'refused' | 'missing' | 'unexpected'
  /** The user of the token, by the target. */
  user?: string
  /** Scopes that were tried: which the token has, and which it lacks. */
  scopes: { has: string[]; lacks: string[] }
  evidence: string
}

/** Asks with every token that there is; a few reads each. */
export async function examineCallers(
  contract: Contract,
  connection: Connection,
  environment: Record<string, string>,
  user: OwnedThings['user'],
): Promise<ExaminedCaller[]> {
  const tried = [...new Set([user.operationId, ...Object.values(contract.document['x-api'].scopeReads)])]
  const callers = new Callers(contract, connection, environment)
  const found: ExaminedCaller[] = []
  for (const { caller, variable } of namedCallers(contract, environment)) {
    if (callers.missing(caller) !== undefined) {
      found.push({
        caller,
        variable,
        state: 'missing',
        scopes: { has: [], lacks: [] },
        evidence: `${variable} is not set`,
      })
      continue
    }
    const asked = await Promise.all(
      tried.map(async (id) => {
        const { scope = id } = contract.operation(id)
        const request = requestOf(contract.operation(id), { parameters: {} })
        const credentials = await callers.credentials(caller)
        const { answer } = await connection.send(request, { caller, credentials, recorder: new Recorder() })
        return { scope, id, answer }
      }),
    )
    const of = (test: (status: number) => boolean) =>
      asked.filter(({ answer }) => test(answer.status)).map(({ scope }) => scope)
    const [first] = asked
    const name = first && (jsonOf(first.answer) as Record<string, unknown> | undefined)?.[user.field]
    const isRefused = asked.every(({ answer }) => answer.status === 401)
    const isMeantToBe = contract.document['x-callers'][caller]?.worthless === true
    const state = isRefused ? (isMeantToBe ? 'works' : 'refused') : isMeantToBe ? 'unexpected' : 'works'
    const evidence = asked.map(({ id, answer }) => `${id} answered ${answer.status}`).join(', ')
    const scopes = { has: of((status) => status < 300), lacks: of((status) => status === 403) }
    found.push({ caller, variable, state, scopes, evidence, ...(typeof name === 'string' && { user: name }) })
  }
  return found
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
