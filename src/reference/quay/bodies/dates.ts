const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 2822 as Python's email.utils writes it: `Sat, 21 Nov 2026 00:59:15 -0000`. */
export function mailDate(date: Date): string {
  const day = `${days[date.getUTCDay()] ?? ''}, ${pad(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''}`
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(':')
  return `${day} ${date.getUTCFullYear()} ${time} -0000`
}

/** ISO 8601 as Python's isoformat writes it: with six decimals, or with none when they are all zero. */
export function isoDate(date: Date): string {
  const text = date.toISOString()
  return date.getUTCMilliseconds() === 0 ? text.replace('.000Z', 'Z') : text.replace('Z', '000Z')
}

/** @returns undefined when `text` is no date of the form `2026-12-01T00:00:00Z`, the only one that Quay takes. */
export function parseIsoDate(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
