import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import { apiRoot } from '../contract/api-root.js'
import type { Contract } from '../contract/contract.js'
import type { Declaration } from './declaration.js'
import { readDeclaration } from './read-declaration.js'
import { UnreadableDeclaration } from './unreadable-declaration.js'

/**
 * Asks a target to describe its API; undefined where the contract knows of no such way.
 *
 * @throws {UnreadableDeclaration} when what it answers is none.
 * @throws {NoAnswer}
 */
export async function askDeclaration(connection: Connection, contract: Contract): Promise<Declaration | undefined> {
  const { selfDescription } = contract.document['x-api']
  if (!selfDescription) return undefined
  const request = requestOf(contract.operation(selfDescription.operations), { parameters: {} })
  const { answer } = await connection.send(request, { caller: 'anonymous', recorder: new Recorder() })
  if (answer.status !== 200) throw new UnreadableDeclaration(`the answer is ${answer.status}`)
  return readDeclaration(answer.body, apiRoot(contract))
}
