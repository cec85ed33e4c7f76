import { readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { JournalHeader } from '../journal/journal-file.js'
import { journalName } from '../journal/journal-path.js'
import { readJournal } from '../journal/read-journal.js'
import type { Removal } from '../journal/removal.js'
import { isWanted } from './which-runs.js'
import type { WhichRuns } from './which-runs.js'

/** A journal whose run left something behind. */
export interface LeftJournal {
  path: string
  header: JournalHeader
  entries: Removal[]
}

export interface FoundJournals {
  wanted: LeftJournal[]
  /** Why other journals are left alone, one sentence each. */
  notes: string[]
  /** Ids of runs that are at work on this machine. */
  alive: ReadonlySet<string>
}

/** The journals in a folder that tell of the target. */
export function leftJournals(folder: string, api: string, target: string, which: WhichRuns, now: Date): FoundJournals {
  const wanted: LeftJournal[] = []
  const notes: string[] = []
  const alive = new Set<string>()
  for (const name of filesIn(folder).filter((each) => journalName.test(each))) {
    const path = join(folder, name)
    const { header, entries } = readJournal(path)
    if (header?.api !== api || (which.runId !== undefined && header.runId !== which.runId)) continue
    if (header.target !== target) notes.push(`${path} is left alone: it tells of ${header.target}.`)
    else if (isAtWork(header, which)) {
      alive.add(header.runId)
      notes.push(`${path} is left alone: its run is still at work (process ${header.process.id}).`)
    } else if (!isDue(header, which, now)) notes.push(`${path} is left alone: its run may still be at work.`)
    else wanted.push({ path, header, entries })
  }
  return { wanted, notes, alive }
}

function isDue(header: JournalHeader, which: WhichRuns, now: Date): boolean {
  const run = { runId: header.runId, startedAt: new Date(header.startedAt) }
  // On this machine the process is known to have ended, so there is nothing to wait for.
  const hasEnded = header.process.host === hostname() && which.olderThanMs === undefined
  return hasEnded || isWanted(run, which, now)
}

// Who names a run has seen it end.
function isAtWork({ process: { id, host } }: JournalHeader, { runId }: WhichRuns): boolean {
  if (runId !== undefined || host !== hostname()) return false
  try {
    process.kill(id, 0)
    return id !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
