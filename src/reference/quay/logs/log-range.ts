import type { ApiRequest } from '../api-request.js'
import { Refusal } from '../refusal.js'

const dayMs = 86_400_000

/** The time in which entries are asked for: `start` is in it, `end` is not. */
export interface LogRange {
  start: Date
  end: Date
}

/**
 * The days of the query, the last of them to its end. A day that cannot be read is taken for none: then it is the last 24
 * hours and the next (recorded: listOrgLogs bad:starttime).
 *
 * @throws {Refusal} where the last day comes before the first.
 */
export function logRange(request: ApiRequest): LogRange {
  const now = Date.now()
  const start = dayOf(request.query('starttime')) ?? now - dayMs
  const end = (dayOf(request.query('endtime')) ?? now) + dayMs
  if (end < start) throw new Refusal('refused.reversed-range', 'Invalid time span selected')
  return { start: new Date(start), end: new Date(end) }
}

/** More than the month that is counted at most. */
export function isLong({ start, end }: LogRange): boolean {
  return end.getTime() - start.getTime() > 31 * dayMs
}

/** The day as the file of an export writes it. */
export function dayText(date: Date): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
  return `${month}/${day}/${year}`
}

// `%m/%d/%Y`, in UTC.
function dayOf(text: string | undefined): number | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '') ?? []
  if (month === undefined) return undefined
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.getTime() : undefined
}
