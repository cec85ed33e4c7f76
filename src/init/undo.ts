import { rmSync } from 'node:fs'
import { Connection } from '../client/connection.js'
import { InitError } from './init-error.js'
import type { InitSettings, Say } from './init-settings.js'
import { MadeRecord } from './made-record.js'
import type { Made } from './made-record.js'
import { loadWayIn } from './way-in.js'
import { isUnchanged } from './written-file.js'

/**
 * Removes what init made on the target, by its record and in reverse order.
 *
 * @returns the number of things that could not be removed.
 * @throws {InitError} when the server does not let it in.
 */
export async function undo(settings: InitSettings, say: Say): Promise<number> {
  const record = new MadeRecord(settings.envFile, settings.target)
  const things = record.things().reverse()
  if (things.length === 0) throw new InitError(`${record.path} tells of nothing that init made on ${settings.target}.`)
  const connection = new Connection(settings.target, settings.transport)
  try {
    const openWayIn = await loadWayIn(settings.api)
    const wayIn = await openWayIn({ settings, connection, record, say })
    let failures = 0
    for (const thing of things) {
      const what = nameOf(thing)
      if (thing.digest !== undefined) {
        if (!settings.dryRun && isUnchanged(thing.name, thing.digest)) rmSync(thing.name)
      } else if (thing.stays !== undefined) say(`${what} stays: ${thing.stays}`)
      else if (settings.dryRun) say(`would remove ${what}`)
      else {
        const problem = await wayIn.remove(thing)
        if (problem !== undefined) failures += 1
        say(problem === undefined ? `removed ${what}` : `${what} is still there: ${problem}`)
      }
    }
    if (failures === 0 && !settings.dryRun) record.discard()
    return failures
  } finally {
    await connection.close()
  }
}

function nameOf({ made, name, of }: Made): string {
  return `the ${made} ${name}${of === undefined ? '' : ` of ${of}`}`
}
