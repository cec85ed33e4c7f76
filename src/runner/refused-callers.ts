import { Callers } from '../client/callers.js'
import { Connection, NoAnswer } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Transport } from '../client/transport.js'
import type { Contract } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'

/** Asks one operation as one caller. @returns the status of the answer. */
type Ask = (operation: Operation, caller: string) => Promise<number>

/** The variables whose token the target refuses as such, told before hundreds of checks fail for it. */
export async function refusedCallers(
  contract: Contract,
  target: string,
  environment: Record<string, string>,
  transport: Transport,
): Promise<string[]> {
  const connection = new Connection(target, transport)
  const callers = new Callers(contract, connection, environment)
  const ask: Ask = async (operation, caller) => {
    const context = { caller, recorder: new Recorder(), operationId: operation.id }
    const credentials = await callers.credentials(caller)
    const { answer } = await connection.send(requestOf(operation, { parameters: {} }), { ...context, credentials })
    return answer.status
  }
  try {
    return await refusedBy(await tellingOperation(contract, ask), tokensOf(contract, environment), ask)
  } catch (error) {
    // The probe was answered a moment ago; what is wrong now, the checks will tell.
    if (error instanceof NoAnswer) return []
    throw error
  } finally {
    await connection.close()
  }
}

interface Token {
  caller: string
  /** Where it comes from, in words. */
  source: string
}

async function refusedBy(operation: Operation | undefined, tokens: Token[], ask: Ask): Promise<string[]> {
  if (!operation) return []
  const statuses = await Promise.all(tokens.map(async ({ caller }) => ask(operation, caller)))
  return tokens.filter((_, index) => statuses[index] === 401).map(({ source }) => source)
}

/** The tokens that are meant to be let in. */
function tokensOf({ document }: Contract, environment: Record<string, string>): Token[] {
  return Object.entries(document['x-callers']).flatMap(([name, { variable, keyedBy, worthless }]) => {
    const value = variable === undefined ? undefined : environment[variable]
    if (variable === undefined || value === undefined || worthless) return []
    if (keyedBy === undefined) return [{ caller: name, source: variable }]
    const keys = Object.keys(JSON.parse(value) as object)
    return keys.map((key) => ({ caller: `${name}:${key}`, source: `${variable} (${key})` }))
  })
}

// A target that serves none of so few will fail for other reasons.
const candidates = 5

/** A read that needs nothing but a valid token to get past the session check, and that the target has: a worthless token proves it. */
async function tellingOperation(contract: Contract, ask: Ask): Promise<Operation | undefined> {
  const worthless = Object.entries(contract.document['x-callers']).find(
    ([, caller]) => caller.worthless && caller.value,
  )
  const operations = [...contract.operations.values()]
    .filter((operation) => asksForSession(contract, operation))
    .sort((a, b) => a.path.length - b.path.length)
  for (const operation of worthless ? operations.slice(0, candidates) : [])
    if (worthless && (await ask(operation, worthless[0])) === 401) return operation
  return undefined
}

function asksForSession(contract: Contract, { id, kind, scope, parameters }: Operation): boolean {
  if (kind !== 'read' || scope === undefined || parameters.some(({ required }) => required)) return false
  // Where too little scope is answered like no session, an answer says nothing of the token.
  return answers401(contract, id, 'invalid-token') && !answers401(contract, id, 'wrong-scope')
}

function answers401(contract: Contract, operationId: string, situation: string): boolean {
  return 401 in contract.outcome(operationId, situation).responses
}
