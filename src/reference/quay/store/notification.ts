/** Who is told of what in a repository, and how. */
export interface Notification {
  uuid: string
  title: string | null
  event: string
  method: string
  config: Record<string, unknown>
  eventConfig: Record<string, unknown>
  /** How often in a row nobody could be told. */
  failures: number
}

/** Something to tell somebody. */
export interface Delivery {
  notification: Notification
  event: Record<string, unknown>
}
