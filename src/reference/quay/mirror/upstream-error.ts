/** The upstream registry did not give what was asked of it. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError'
}
