import { jsonOf } from '../client/call.js'
import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Contract } from '../contract/contract.js'
import type { OwnedThings } from '../journal/owned-thing.js'

/** Whose token it is, by the server; undefined when the server refuses it. */
export async function userOfToken(
  { contract, user }: { contract: Contract; user: OwnedThings['user'] },
  connection: Connection,
  token: string,
): Promise<string | undefined> {
  const { header, prefix } = contract.document['x-api'].authorization
  const headers = { [header]: prefix + token }
  const request = requestOf(contract.operation(user.operationId), { parameters: {} })
  const context = { caller: 'init', recorder: new Recorder(), credentials: { headers, shown: {} } }
  const { answer } = await connection.send(request, context)
  const name = (jsonOf(answer) as Record<string, unknown> | undefined)?.[user.field]
  return answer.status < 300 && typeof name === 'string' ? name : undefined
}
