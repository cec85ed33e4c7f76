/** Why a request brought no answer, in words for a report. */
export function failureText(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`
  const code = (error as NodeJS.ErrnoException).code
  const known: Record<string, string> = {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'the host name is unknown',
    UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
    UND_ERR_CONNECT_TIMEOUT: 'the connection could not be opened in time',
  }
  return known[code ?? ''] ?? (error.message === '' ? error.name : error.message)
}
