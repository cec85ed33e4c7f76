import { didYouMean } from './closest.js'
import { ConfigurationError } from './configuration-error.js'

/** @throws {ConfigurationError} when `text` is none of `values`. */
export function oneOf<T extends string>(flag: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => value === text)
  if (found !== undefined) return found
  throw new ConfigurationError(`${flag} must be ${listed(values)}, not "${text}".${didYouMean(text, values)}`)
}

/** `a`, `a or b`, `a, b or c`. */
function listed(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`
}
