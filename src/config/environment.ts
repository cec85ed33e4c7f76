import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'dotenv'
import { ConfigurationError } from './configuration-error.js'
import { unreadable } from './unreadable.js'

/** Variables by name; none of them empty. */
export type Environment = Readonly<Record<string, string>>

export interface EnvironmentSources {
  /** Where `.env` is looked for. */
  cwd: string
  /** `--env-file`; takes the place of `.env`, and must be readable. */
  envFile?: string | undefined
  /** Variables of the process; they win over a file's. */
  process: Readonly<Record<string, string | undefined>>
}

/**
 * The variables of the process, completed from a file in dotenv format. One that is set to nothing counts as not set.
 *
 * @throws {ConfigurationError} when a file that was named cannot be read.
 */
export function readEnvironment(sources: EnvironmentSources): Environment {
  const merged = { ...fromFile(sources), ...sources.process }
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
}

function fromFile({ cwd, envFile }: EnvironmentSources): Record<string, string> {
  const file = resolve(cwd, envFile ?? '.env')
  try {
    return parse(readFileSync(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (envFile === undefined && code === 'ENOENT') return {}
    const source = envFile === undefined ? '.env' : '--env-file'
    throw new ConfigurationError(`${source}: ${file} cannot be read (${unreadable(error)}).`)
  }
}
