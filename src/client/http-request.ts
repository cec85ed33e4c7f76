/** A request in the terms of HTTP. */
export interface HttpRequest {
  method: string
  /** Path and query below the target's base URL, beginning with a slash. */
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** What evidence shows instead of a body that is large or binary. */
  bodyShown?: string
}
