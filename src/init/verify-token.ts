import { jsonOf } from '../client/call.js'
import type { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'

/** Whose token it is, by the server; undefined when the server refuses it. */
export async function userOfToken(connection: Connection, token: string): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${token}` }
  const context = { caller: 'init', recorder: new Recorder() }
  const { answer } = await connection.send({ method: 'GET', path: '/api/v1/user/', headers }, context)
  const name = (jsonOf(answer) as { username?: unknown } | undefined)?.username
  return answer.status < 300 && typeof name === 'string' ? name : undefined
}
