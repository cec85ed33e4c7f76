import { ConfigurationError } from './configuration-error.js'

export interface NumberRule {
  minimum: number
  maximum: number
  /** What the number is for, e.g. `milliseconds`. */
  unit?: string
}

/** @throws {ConfigurationError} when `text` is no whole number within the bounds. */
export function wholeNumber(flag: string, text: string, { minimum, maximum, unit }: NumberRule): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= minimum && value <= maximum) return value
  const wanted = `a whole number${unit === undefined ? '' : ` of ${unit}`} from ${minimum} to ${maximum}`
  throw new ConfigurationError(`${flag} must be ${wanted}, not "${text}".`)
}
