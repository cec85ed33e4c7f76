import { Callers } from '../client/callers.js'
import { Connection, NoAnswer } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Contract } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'

/** The variables whose token the target refuses as such, before hundreds of checks fail for it. */
export async function refusedCallers(
  contract: Contract,
  target: string,
  environment: Record<string, string>,
  timeoutMs: number,
): Promise<string[]> {
  const operation = [...contract.operations.values()].find((each) => asksForSession(contract, each))
  if (!operation) return []
  const connection = new Connection(target, timeoutMs)
  const callers = new Callers(contract, connection, environment)
  try {
    const refused = await Promise.all(
      namesOf(contract, environment).map(async ({ name, variable }) => {
        const credentials = await callers.credentials(name)
        const context = { caller: name, recorder: new Recorder(), credentials, operationId: operation.id }
        const { answer } = await connection.send(requestOf(operation, { parameters: {} }), context)
        return answer.status === 401 ? [variable] : []
      }),
    )
    return [...new Set(refused.flat())]
  } catch (error) {
    // The probe was answered a moment ago; what is wrong now, the checks will tell.
    if (error instanceof NoAnswer) return []
    throw error
  } finally {
    await connection.close()
  }
}

/** Callers that hold a token from a variable and are meant to be let in. */
function namesOf({ document }: Contract, environment: Record<string, string>) {
  return Object.entries(document['x-callers']).flatMap(([name, { variable, keyedBy, worthless }]) => {
    const value = variable === undefined ? undefined : environment[variable]
    if (variable === undefined || value === undefined || worthless) return []
    if (keyedBy === undefined) return [{ name, variable }]
    return Object.keys(JSON.parse(value) as object).map((key) => ({
      name: `${name}:${key}`,
      variable: `${variable} (${key})`,
    }))
  })
}

/** A read that needs nothing but a valid token to get past the session check. */
function asksForSession(contract: Contract, { id, kind, scope, parameters }: Operation): boolean {
  if (kind !== 'read' || scope === undefined || parameters.some(({ required }) => required)) return false
  return 401 in contract.outcome(id, 'invalid-token').responses
}
