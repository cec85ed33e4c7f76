import type { CallerObject, OpenApiDocument } from '../contract/document.js'
import { didYouMean } from './closest.js'
import { ConfigurationError } from './configuration-error.js'
import type { Environment } from './environment.js'

type CallersDocument = Pick<OpenApiDocument, 'x-callers' | 'x-insufficient-scope'>

/**
 * The callers' variables that are set, checked. Which variables there are is the contract's to say.
 *
 * @throws {ConfigurationError} naming the variable; never its value, which is a secret.
 */
export function callersEnvironment(document: CallersDocument, environment: Environment): Record<string, string> {
  const found: Record<string, string> = {}
  for (const caller of Object.values(document['x-callers'])) {
    const value = environment[caller.variable ?? '']
    if (caller.variable === undefined || value === undefined) continue
    found[caller.variable] = checked(caller.variable, value, caller, document)
  }
  return found
}

function checked(variable: string, value: string, caller: CallerObject, document: CallersDocument): string {
  if (caller.keyedBy === undefined) return token(variable, value)
  const keys = Object.entries(document['x-insufficient-scope']).flat()
  const tokens = objectIn(variable, value, caller.keyedBy, keys[0] ?? caller.keyedBy)
  for (const [key, each] of Object.entries(tokens)) {
    if (!keys.includes(key))
      throw new ConfigurationError(
        `${variable} has a token for the unknown ${caller.keyedBy} "${key}".${didYouMean(key, keys)}`,
      )
    if (typeof each !== 'string') throw new ConfigurationError(`${variable}: the token for "${key}" must be a string.`)
    token(`${variable} ("${key}")`, each)
  }
  return JSON.stringify(tokens)
}

function objectIn(variable: string, text: string, keyedBy: string, example: string): Record<string, unknown> {
  const wanted = `a JSON object from ${keyedBy} to token, e.g. {"${example}":"…"}`
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    throw new ConfigurationError(
      `${variable} must be ${wanted}; it is no valid JSON (in a .env file, put it in single quotes).`,
    )
  }
  throw new ConfigurationError(`${variable} must be ${wanted}; it is JSON, but no object.`)
}

// A token that cannot stand in a header would fail every request with an error that names no variable.
function token(source: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value
  throw new ConfigurationError(
    `${source} holds characters that no token has: it must be printable ASCII without spaces or line breaks.`,
  )
}
