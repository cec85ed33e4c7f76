import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { Connection } from '../client/connection.js'
import { wholeCallers } from '../contract/callers.js'
import type { Contract } from '../contract/contract.js'
import { loadOwnedThings } from '../journal/owned-thing.js'
import type { InitSettings } from './init-settings.js'
import { userOfToken } from './user-of-token.js'

type Expected = Pick<InitSettings, 'api' | 'contract' | 'target' | 'names' | 'envFile' | 'transport'>

/** Whether the file holds tokens of these users that the target accepts: then there is nothing to do. */
export async function alreadyThere({ api, contract, target, names, envFile, transport }: Expected): Promise<boolean> {
  if (!existsSync(envFile)) return false
  const variables = parse(readFileSync(envFile))
  if (variables[contract.document['x-api'].urlVariable] !== target) return false
  const { user } = await loadOwnedThings(api)
  const connection = new Connection(target, transport)
  try {
    for (const caller of wholeCallers(contract.document)) {
      const token = variables[variableOf(contract, caller)]
      if (token === undefined) return false
      if ((await userOfToken({ contract, user }, connection, token)) !== names[caller]) return false
    }
    return true
  } finally {
    await connection.close()
  }
}

function variableOf({ document }: Contract, caller: string): string {
  return document['x-callers'][caller]?.variable ?? ''
}
