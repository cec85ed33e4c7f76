const unknownIssuer = 'nobody who is trusted issued the certificate'

const known: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'the host name is unknown',
  UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  UND_ERR_CONNECT_TIMEOUT: 'the connection could not be opened in time',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there speaks no TLS',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
  SELF_SIGNED_CERT_IN_CHAIN: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownIssuer,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownIssuer,
}

/** Why a request brought no answer, in words for a report. */
export function failureText(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`
  const [, refusal] = /^Proxy response \((\d+)\)/.exec(error.message) ?? []
  if (refusal !== undefined) return `the proxy opens no tunnel (it answered ${refusal})`
  // OpenSSL's messages have lines.
  return known[codeOf(error)] ?? (error.message === '' ? error.name : error.message.trim().replace(/\s*\n\s*/g, ' '))
}

/** What the code of a failure means; the code itself, when it is not known. */
export function codeText(code: string): string {
  return known[code] ?? code
}

// What another attempt in a second could end in otherwise. A certificate, a name or a time that is over does not get better.
const passing = new Set([
  'UND_ERR_SOCKET',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Whether the next attempt would end the same way. */
export function isLasting(error: unknown): boolean {
  return !(error instanceof Error && passing.has(codeOf(error)))
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
