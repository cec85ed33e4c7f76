import type { Connection } from '../client/connection.js'
import type { Recorder } from '../client/recorder.js'
import type { ApiObject } from '../contract/document.js'
import { Untestable } from './untestable.js'

/**
 * The control of the whole run: the target must tell something from nothing. A server with one answer to everything gives
 * the right one now and then, wherever the contract is silent on bodies.
 *
 * @throws {Untestable} when every thing is answered with the status of nothing.
 */
export async function mustShowContrast(
  { contrast }: ApiObject,
  connection: Connection,
  recorder: Recorder,
): Promise<void> {
  if (!contrast) return
  const nothing = await statusOf(contrast.nothing)
  const things = await Promise.all(contrast.things.map(statusOf))
  if (things.every((status) => status === nothing))
    throw new Untestable(`the target answers ${nothing} to what exists as to what does not (${contrast.nothing})`)

  async function statusOf(path: string): Promise<number> {
    const { answer } = await connection.send({ method: 'GET', path }, { caller: 'anonymous', recorder })
    return answer.status
  }
}
