/** One known failure of one target. */
export interface BaselineEntry {
  /** Id of the check. */
  check: string
  reason: string
  link?: string
  /** The last day on which the entry counts, `2027-01-31`. */
  expires?: string
}
