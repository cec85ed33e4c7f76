// What differs from run to run, and a stand-in of the same format for it.
const standIns: [RegExp, string][] = [
  [/\n\nFailed validating[\s\S]*/, ' ...'],
  [/\b(?=[0-9]*[A-Z])[A-Z0-9]{64}\b/g, 'A'.repeat(64)],
  [/\b(?=[0-9]*[A-Z])[A-Z0-9]{40}\b/g, 'A'.repeat(40)],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '00000000-0000-4000-8000-000000000000'],
  [/\b(?!0{64})[0-9a-f]{64}\b/g, 'a'.repeat(64)],
  [/\b[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} -0000/g, 'Sat, 21 Nov 2026 00:00:00 -0000'],
  [/\b20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, '2026-11-21T00:00:00Z'],
  [/\b20\d{2}-\d{2}-\d{2}\b(?!T)/g, '2026-11-21'],
]

const longestString = 240
const someMoment = 1_795_219_200

/** `value` without what differs from run to run; long strings cut, equal elements of an array kept once. */
export function normalise(value: unknown): unknown {
  if (typeof value === 'string') return normaliseString(value)
  if (typeof value === 'number') return normaliseNumber(value)
  if (Array.isArray(value)) return distinct(value.map(normalise))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    some(Object.entries(value).sort(byName)).map(([key, each]) => [normaliseString(key), normalise(each)]),
  )
}

// A server may put the fields of one object in another order every time.
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

// A document that lists hundreds of things is told by two of them.
function some<T>(entries: T[]): T[] {
  return entries.length > 40 ? entries.slice(0, 2) : entries
}

export function normaliseString(text: string): string {
  const plain = standIns.reduce((rest, [pattern, standIn]) => rest.replace(pattern, standIn), text)
  return plain.length > longestString ? `${plain.slice(0, longestString)} ...` : plain
}

// Unix times become one moment. Small numbers may mean something.
function normaliseNumber(value: number): number {
  return value > 1_500_000_000 && value < 2_000_000_000 ? someMoment : value
}

function distinct(values: unknown[]): unknown[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]))
  return some([...seen.values()])
}
