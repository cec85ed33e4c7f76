import { readFileSync } from 'node:fs'
import { ConfigurationError } from '../config/configuration-error.js'
import type { BaselineEntry } from './baseline.js'
import { schemaProblems } from './schema-problems.js'

/**
 * Reads the file of known failures.
 *
 * @throws {ConfigurationError} when it cannot be read, is no JSON, does not fit schemas/baseline.schema.json, or names a check twice.
 */
export function loadBaseline(file: string): BaselineEntry[] {
  const value = parsed(file)
  const [problem] = schemaProblems('baseline', value)
  if (problem !== undefined) throw new ConfigurationError(`--baseline: ${file}: ${problem}.`)
  const entries = value as BaselineEntry[]
  const ids = entries.map(({ check }) => check)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new ConfigurationError(`--baseline: ${file}: "${twice}" is listed twice.`)
  return entries
}

function parsed(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigurationError(`--baseline: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`)
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new ConfigurationError(`--baseline: ${file} is no JSON: ${(error as Error).message}`)
  }
}
