/** What the API says went wrong, in the shape of RFC 7807 (guide 2.26.1). */
export interface ApiErrorBody {
  detail: string
  error_message: string
  error_type: string
  title: string
  type: string
  status: number
}

const titles: Record<number, string> = {
  400: 'invalid_request',
  401: 'invalid_token',
  403: 'insufficient_scope',
  404: 'not_found',
  409: 'tag_immutable',
}
const details: Record<number, string> = {
  400: 'Invalid request',
  401: 'Requires authentication',
  403: 'Unauthorized',
  404: 'Not Found',
}

export function apiError(status: number, detail: string | undefined, baseUrl: string): ApiErrorBody {
  const title = titles[status] ?? 'invalid_request'
  const said = detail ?? details[status] ?? title
  return {
    detail: said,
    error_message: said,
    error_type: title,
    title,
    type: errorTypeUrl(baseUrl, title),
    status,
  }
}

export function errorTypeUrl(baseUrl: string, title: string): string {
  return `${baseUrl}/api/v1/error/${title}`
}
