import { existsSync } from 'node:fs'
import { Connection } from '../client/connection.js'
import { loadOwnedThings } from '../journal/owned-thing.js'
import { InitError } from './init-error.js'
import type { InitSettings, Say } from './init-settings.js'
import { MadeRecord } from './made-record.js'
import { userOfToken } from './user-of-token.js'
import { loadWayIn } from './way-in.js'
import type { MadeCallers } from './way-in.js'

type Variables = Record<string, string>

/**
 * Makes what a run needs on a server: users, and a token for every caller.
 *
 * @returns the variables; none for a dry run.
 * @throws {InitError}
 */
export async function initialize(settings: InitSettings, say: Say): Promise<Variables | undefined> {
  const connection = new Connection(settings.target, settings.transport)
  const record = new MadeRecord(settings.envFile, settings.target)
  try {
    const openWayIn = await loadWayIn(settings.api)
    const wayIn = await openWayIn({ settings, connection, record, say })
    if (settings.dryRun) {
      for (const step of await wayIn.plan()) say(step)
      say(`would ${existsSync(settings.envFile) ? 'replace' : 'write'} ${settings.envFile}`)
      return undefined
    }
    const made = await wayIn.make()
    const refused = await tried(settings, connection, made)
    say('the server accepts every token that it should accept')
    const leftOut = { ...made.leftOut, ...refused }
    for (const [caller, reason] of Object.entries(leftOut)) say(`left out ${variableOf(settings, caller)}: ${reason}`)
    const kept = Object.entries(made.tokens).filter(([caller]) => leftOut[caller] === undefined)
    return { [settings.contract.document['x-api'].urlVariable]: settings.target, ...variables(settings, kept) }
  } finally {
    await connection.close()
  }
}

/**
 * Asks the server about the new tokens.
 *
 * @returns caller -> why its token does not do.
 * @throws {InitError} when a token is not that of its user.
 */
async function tried(
  { api, contract }: InitSettings,
  connection: Connection,
  { tokens, users }: MadeCallers,
): Promise<Record<string, string>> {
  const { user } = await loadOwnedThings(api)
  const failed: Record<string, string> = {}
  for (const [caller, token] of Object.entries(tokens)) {
    if (typeof token !== 'string') continue
    const actual = await userOfToken({ contract, user }, connection, token)
    if (contract.document['x-callers'][caller]?.worthless !== true) {
      if (actual !== users[caller])
        throw new InitError(
          `The server takes the new token of ${users[caller] ?? caller} for one of ${actual ?? 'nobody'}.`,
        )
    } else if (actual !== undefined) failed[caller] = 'the server still accepts the token that was made for it'
  }
  return failed
}

function variables(settings: InitSettings, tokens: [string, string | Variables][]): Variables {
  return Object.fromEntries(
    tokens.map(([caller, token]) => [
      variableOf(settings, caller),
      typeof token === 'string' ? token : JSON.stringify(token),
    ]),
  )
}

/** @throws {RangeError} when the contract has no such caller, or the caller needs no variable. */
function variableOf({ contract }: InitSettings, caller: string): string {
  const { variable } = contract.document['x-callers'][caller] ?? {}
  if (variable === undefined) throw new RangeError(`The contract has no variable for the caller "${caller}".`)
  return variable
}
