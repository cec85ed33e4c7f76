const headers = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-csrf-token'])

/** Whether a header of this name carries a secret. */
export function isSecretHeader(name: string): boolean {
  return headers.has(name.toLowerCase())
}

/** Names of JSON fields and query parameters that carry a secret: `password`, `client_secret`, `token_code`, `apiKey`, ... */
const names = String.raw`[\w-]*(?:password|passwd|secret|token|token_?code|private_?key|api_?key)`

/** `"name": "value"` in JSON text, whole or cut off; the value is the group `json`. */
export const secretInJson = new RegExp(String.raw`(?<=\\?"${names}\\?"\s*:\s*\\?")(?<json>(?:[^"\\]|\\[^"])+)`, 'gi')

/** `name=value` in a query or a form; the value is the group `form`. */
export const secretInForm = new RegExp(String.raw`(?<=(?:^|[?&\s'"])${names}=)(?<form>[^&\s'"$]+)`, 'gi')
