import { rmSync } from 'node:fs'
import { Connection } from '../client/connection.js'
import { InitError } from './init-error.js'
import type { InitSettings, Say } from './init-settings.js'
import { MadeRecord } from './made-record.js'
import type { Made } from './made-record.js'
import { isUnchanged } from './written-file.js'
import { removeApplications } from './token-source.js'
import { messageOf, WebSession } from './web-session.js'

/**
 * Removes what init made on the target, by its record and in reverse order.
 *
 * @returns the number of things that could not be removed.
 * @throws {InitError} when the superuser cannot sign in.
 */
export async function undo(settings: InitSettings, say: Say): Promise<number> {
  const record = new MadeRecord(settings.envFile, settings.target)
  const things = record.things().reverse()
  if (things.length === 0) throw new InitError(`${record.path} tells of nothing that init made on ${settings.target}.`)
  const connection = new Connection(settings.target, settings.transport)
  try {
    const session = await WebSession.begin(connection)
    const refusal = await session.signIn(settings.superuser.name, settings.superuser.password)
    if (refusal !== undefined) throw new InitError(`${settings.superuser.name} cannot sign in: ${refusal}.`)
    let failures = 0
    for (const thing of things) {
      if (thing.made === 'file') {
        if (!settings.dryRun && isUnchanged(thing)) rmSync(thing.name)
        continue
      }
      if (thing.made === 'superuser') {
        say(`the superuser ${thing.name} stays: no superuser can be removed by another`)
        continue
      }
      const problem = settings.dryRun ? undefined : await remove(session, thing)
      if (problem !== undefined) failures += 1
      const what = `the ${thing.made} ${thing.name}${'organization' in thing ? ` of ${thing.organization}` : ''}`
      say(
        problem === undefined
          ? `${settings.dryRun ? 'would remove' : 'removed'} ${what}`
          : `${what} is still there: ${problem}`,
      )
    }
    if (failures === 0 && !settings.dryRun) record.discard()
    return failures
  } finally {
    await connection.close()
  }
}

/** @returns why the thing is still there. */
async function remove(
  session: WebSession,
  thing: Exclude<Made, { made: 'superuser' | 'file' }>,
): Promise<string | undefined> {
  const { made } = thing
  const name = encodeURIComponent(thing.name)
  if (made === 'application') {
    await removeApplications(session, `/api/v1/organization/${encodeURIComponent(thing.organization)}`)
    return undefined
  }
  const answer = await session.send(
    'DELETE',
    `/api/v1/superuser/${made === 'user' ? 'users' : 'organizations'}/${name}`,
  )
  return answer.status < 300 || answer.status === 404 ? undefined : messageOf(answer)
}
