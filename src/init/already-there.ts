import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { Connection } from '../client/connection.js'
import type { Transport } from '../client/transport.js'
import { userOfToken } from './verify-token.js'

interface Expected {
  envFile: string
  urlVariable: string
  target: string
  superuser: string
  owner: string
  outsider: string
  transport: Transport
}

/** Whether the file holds tokens of these users that the target accepts: then there is nothing to do. */
export async function alreadyThere(expected: Expected): Promise<boolean> {
  const { envFile, urlVariable, target, transport } = expected
  if (!existsSync(envFile)) return false
  const variables = parse(readFileSync(envFile))
  if (variables[urlVariable] !== target) return false
  const connection = new Connection(target, transport)
  try {
    for (const role of ['superuser', 'owner', 'outsider'] as const) {
      const token = variables[`QUAY_${role.toUpperCase()}_TOKEN`]
      if (token === undefined || (await userOfToken(connection, token)) !== expected[role]) return false
    }
    return true
  } finally {
    await connection.close()
  }
}
