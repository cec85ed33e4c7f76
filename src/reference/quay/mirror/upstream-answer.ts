/** An answer of the upstream registry, read to its end. */
export interface UpstreamAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  content: Buffer
}
