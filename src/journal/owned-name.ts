/** What the name of everything begins with that the run `runId` makes. */
export function prefixOf(runId: string): string {
  return `qc-${runId}-`
}

// The form that runIdOf gives to ids: q, the seconds since 1970 in base 36, four characters. Robots of older releases
// allow no hyphen, so an underscore will do.
const owned = /^qc[-_](q(?<seconds>[0-9a-z]{6})[0-9a-z]{4})[-_]/

// No run was ever older than this suite, and none begins in the future; an hour is for clocks that differ.
const oldest = Date.UTC(2025, 0, 1)
const tolerance = 3600_000

/** A run, by what a name says of it. */
export interface NamedRun {
  runId: string
  startedAt: Date
}

/**
 * The run that a name belongs to; undefined when the name is somebody else's. The name of a robot or of a repository is
 * looked at without the namespace before it.
 */
export function runOfName(name: string, now = new Date()): NamedRun | undefined {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('+')) + 1)
  const match = owned.exec(own)
  const startedAt = new Date(parseInt(match?.groups?.seconds ?? '', 36) * 1000)
  const isPlausible = startedAt.getTime() > oldest && startedAt.getTime() < now.getTime() + tolerance
  return match?.[1] !== undefined && isPlausible ? { runId: match[1], startedAt } : undefined
}
