import { readFileSync } from 'node:fs'
import type { JournalHeader, JournalLine } from './journal-file.js'
import type { Removal } from './removal.js'

/** A journal as a killed run left it. */
export interface LeftJournal {
  /** Undefined when the file is no journal. */
  header: JournalHeader | undefined
  /** What is still to be removed, in the order in which it was made. */
  entries: Removal[]
}

/** @param text what stands in the file, if it was read already. */
export function readJournal(path: string, text: string = readFileSync(path, 'utf8')): LeftJournal {
  const [first, ...rest] = text.split('\n').map(parsed)
  const header = isHeader(first) ? first : undefined
  const entries = new Map<number, Removal>()
  for (const line of header ? rest : []) {
    if (isGone(line)) entries.delete(line.gone)
    if (!isEntry(line)) continue
    const { entry, ...removal } = line
    entries.set(entry, removal)
  }
  return { header, entries: [...entries.values()] }
}

/** The last line may be cut short; what it announced was not sent yet. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

function isHeader(line: unknown): line is JournalHeader {
  return typeof line === 'object' && line !== null && 'journal' in line && line.journal === 1 && 'target' in line
}

function isGone(line: unknown): line is Extract<JournalLine, { gone: number }> {
  return typeof line === 'object' && line !== null && 'gone' in line
}

function isEntry(line: unknown): line is Exclude<JournalLine, { gone: number }> {
  return typeof line === 'object' && line !== null && 'entry' in line && 'operationId' in line
}
