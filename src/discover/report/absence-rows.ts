import type { Absence } from '../lawful-absence.js'

export interface AbsenceRow {
  reason: string
  operations: string[]
}

/** The operations that need not be declared, by the reason. */
export function absenceRows(absent: readonly Absence[]): AbsenceRow[] {
  const reasons = [...new Set(absent.map(({ reason }) => reason))]
  return reasons.map((reason) => ({
    reason,
    operations: absent.filter((each) => each.reason === reason).map(({ operationId }) => operationId),
  }))
}
