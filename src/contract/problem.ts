/** One way in which an answer departs from the contract. */
export interface Problem {
  kind: 'status' | 'header' | 'media-type' | 'body'
  /** JSON Pointer into the body, for kind `body`. */
  path?: string
  message: string
}
