import { join } from 'node:path'
import type { Results } from './results.js'
import type { Secrets } from './secrets.js'
import { writeAtomically } from './write-atomically.js'

/** A report: the name of its file, and how it is made from the results. */
export interface Report {
  file: string
  render: (results: Results) => string
}

/**
 * Writes every report to `folder`.
 *
 * @returns the paths of the files.
 * @throws {Error} before anything is written, when a report holds the value of a token.
 */
export async function writeReports(
  folder: string,
  results: Results,
  reports: readonly Report[],
  { tokens }: Secrets,
): Promise<string[]> {
  const texts = reports.map(({ file, render }) => ({ file: join(folder, file), text: render(results) }))
  // Redaction works by structure. This is the proof that it reached everything.
  for (const { file, text } of texts)
    if (tokens.some((token) => text.includes(token)))
      throw new Error(`${file} would hold the value of a token, so no report was written.`)
  for (const { file, text } of texts) await writeAtomically(file, text)
  return texts.map(({ file }) => file)
}
