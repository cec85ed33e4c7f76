/** Reads that always answer the same, to everybody: what is stale, or another's, cannot be told from what is right. */
export const unchanging: Readonly<Record<string, string>> = {
  discovery: 'a server describes itself in the same way as long as it runs',
  getErrorDescription: 'an error type is described in the same way at all times, to everybody',
}
