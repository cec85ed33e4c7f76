import { ConfigurationError } from './configuration-error.js'

/** One part of a run that is split over several machines. */
export interface Shard {
  /** From 1 to `count`. */
  index: number
  count: number
}

/** @throws {ConfigurationError} when `text` is not of the form I/N with 1 <= I <= N. */
export function shardOf(text: string): Shard {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (index !== undefined && count !== undefined && index >= 1 && index <= count) return { index, count }
  throw new ConfigurationError(`--shard must be I/N with I from 1 to N, e.g. 1/4, not "${text}".`)
}
