import { rename, rm, writeFile } from 'node:fs/promises'
import { ConfigurationError } from './configuration-error.js'
import { envFileText } from './env-file-text.js'

/**
 * Writes variables to a file that only its owner can read, in place of whatever stood there.
 *
 * @throws {ConfigurationError} when the file cannot be written.
 */
export async function writeEnvFile(file: string, variables: Readonly<Record<string, string>>): Promise<void> {
  // A file that exists keeps its mode when it is written to, so a new one takes its place.
  const draft = `${file}.${process.pid}.tmp`
  try {
    await writeFile(draft, envFileText(variables), { mode: 0o600, flag: 'wx' })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw new ConfigurationError(
      `--env-file: ${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
    )
  }
}
