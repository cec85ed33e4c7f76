import { join } from 'node:path'

/** Where the journal of a run is kept: beside its reports, the one folder that a run is known to be able to write to. */
export function journalPath(out: string, runId: string): string {
  return join(out, `journal-${runId}.jsonl`)
}

/** Names of files that journalPath makes. */
export const journalName = /^journal-[\w-]+\.jsonl$/
