/** A response as it came over the wire. */
export interface Answer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** The body as text; empty when there was none. */
  body: string
}
