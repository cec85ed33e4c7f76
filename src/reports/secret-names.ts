const headers = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-csrf-token', 'private-token'])

/** Whether a header of this name carries a secret. */
export function isSecretHeader(name: string): boolean {
  return headers.has(name.toLowerCase())
}

/** Names of JSON fields and query parameters that carry a secret: `password`, `client_secret`, `token_code`, `apiKey`, ... */
const name = String.raw`[\w-]*(?:password|passwd|secret|token|token_?code|private_?key|api_?key)`

/**
 * What finds the values of such fields in text, whole or cut off: in JSON, in JSON that stands in a JSON string, and in
 * queries and forms; and credentials in URLs.
 */
export const secretValues: readonly RegExp[] = [
  new RegExp(String.raw`(?<="${name}"\s*:\s*")(?:[^"\\]|\\.)+`, 'gi'),
  new RegExp(String.raw`(?<=\\"${name}\\"\s*:\s*\\")(?:[^"\\]|\\\\(?:\\"|[^"]))+`, 'gi'),
  // What stands before the host of a URL, unless it is masked.
  /(?<=:\/\/)(?!\*+:\*+@)[^/\s"'@:]*:[^/\s"'@]+(?=@)/g,
  new RegExp(String.raw`(?<=(?:^|[?&\s'"])${name}=)[^&\s'"$]+`, 'gi'),
]
