import { rmSync } from 'node:fs'
import { Callers } from '../client/callers.js'
import { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import type { Transport } from '../client/transport.js'
import { wholeCallers } from '../contract/callers.js'
import { Contract } from '../contract/contract.js'
import { loadOwnedThings } from '../journal/owned-thing.js'
import type { Removal } from '../journal/removal.js'
import { Remover } from '../journal/remover.js'
import { leftJournals } from './left-journals.js'
import { ownedByName } from './owned-by-name.js'
import type { WhichRuns } from './which-runs.js'

export interface SweepSettings {
  api: string
  target: string
  environment: Record<string, string>
  which: WhichRuns
  /** Folder in which journals are looked for. */
  folder: string
  /** Only say what would be removed. */
  dryRun: boolean
  transport: Transport
}

/** What became of a sweep, as it goes on. */
export interface SweepEvents {
  removed(removal: Removal): void
  failed(removal: Removal, reason: string): void
  note(text: string): void
}

/** Removes what runs left on a target: first what their journals list, then what bears the name of a run. */
export async function sweep(settings: SweepSettings, events: SweepEvents): Promise<void> {
  const { api, target, environment, which, folder, transport } = settings
  const contract = Contract.load(api, 'observed')
  const connection = new Connection(target, transport)
  const callers = new Callers(contract, connection, environment)
  const owned = await loadOwnedThings(api)
  const remover = new Remover({ contract, connection, callers, recorder: new Recorder(), user: owned.user })
  const now = new Date()
  try {
    const { wanted, notes, alive } = leftJournals(folder, api, target, which, now)
    notes.forEach((note) => {
      events.note(note)
    })
    const seen = new Set<string>()
    for (const { path, entries } of wanted) {
      const isClean = await removeEach(entries.reverse(), remover, settings, events, seen)
      if (isClean && !settings.dryRun) rmSync(path, { force: true })
    }
    const names = wholeCallers(contract.document).filter((name) => callers.missing(name) === undefined)
    const found = await ownedByName(owned, { remover, contract, callers: names, which, alive, now })
    found.notes.forEach((note) => {
      events.note(note)
    })
    await removeEach(found.removals, remover, settings, events, seen)
  } finally {
    await connection.close()
  }
}

/** @returns whether nothing of it is left. */
async function removeEach(
  removals: readonly Removal[],
  remover: Remover,
  { dryRun }: SweepSettings,
  events: SweepEvents,
  seen: Set<string>,
): Promise<boolean> {
  let isClean = true
  for (const removal of removals) {
    const key = `${removal.caller} ${removal.operationId} ${JSON.stringify(removal.parameters)} ${removal.name}`
    if (seen.has(key)) continue
    seen.add(key)
    try {
      if (!dryRun) await remover.remove(removal)
      events.removed(removal)
    } catch (error) {
      isClean = false
      events.failed(removal, error instanceof Error ? error.message : String(error))
    }
  }
  return isClean
}
