import type { Connection } from '../client/connection.js'
import type { Credentials } from '../client/credentials.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Contract } from '../contract/contract.js'
import type { ScopeTrial } from '../contract/document.js'
import { filledValues } from './filled-values.js'

/** Which scopes a token has, and which it lacks. */
export interface TriedScopes {
  has: string[]
  lacks: string[]
  /** Nothing is known of these: the token's user has nothing on which they could be tried, or the target failed. */
  untried: string[]
}

/**
 * Tries every scope that can be tried without changing anything.
 *
 * @returns undefined when the target refuses the token as such.
 */
export async function tryScopes(
  contract: Contract,
  connection: Connection,
  { caller, credentials, self }: { caller: string; credentials: Credentials; self: unknown },
): Promise<TriedScopes | undefined> {
  const trials = Object.entries(contract.document['x-api'].scopeTrials)
  const answers = await Promise.all(trials.map(async ([scope, trial]) => ({ scope, ...(await answerOf(trial)) })))
  const told = answers.filter(({ status }) => status !== undefined)
  // A write without a valid token may be refused for other reasons first.
  if (told.filter(({ isRead }) => isRead).every(({ status }) => status === 401)) return undefined
  return { has: named(true), lacks: named(false), untried: named(undefined) }

  function named(isOpen: boolean | undefined): string[] {
    return answers.filter((each) => each.isOpen === isOpen).map(({ scope }) => scope)
  }

  async function answerOf(trial: ScopeTrial): Promise<{ status?: number; isOpen?: boolean; isRead?: boolean }> {
    const values = filledValues(trial, self)
    if (!values || !contract.operations.has(trial.operation)) return {}
    const operation = contract.operation(trial.operation)
    const request = requestOf(operation, values)
    const { status } = (await connection.send(request, { caller, credentials, recorder: new Recorder() })).answer
    // A server that fails tells nothing.
    if (status >= 500) return {}
    const isOpen = status !== 401 && !(status in contract.outcome(operation.id, 'wrong-scope').responses)
    return { status, isOpen, isRead: operation.kind === 'read' }
  }
}
