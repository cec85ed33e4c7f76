import type { IncomingHttpHeaders } from 'node:http'
import type { OpenApiDocument } from '../contract/document.js'
import type { ProxiedRequest } from './proxied.js'

type Environment = Record<string, string>

/** Name of the caller whose credentials these headers carry; of a keyed caller, `name:key`. */
export type CallerOf = (headers: IncomingHttpHeaders) => string | undefined

/** Recognizes the contract's callers by the tokens that the environment gives to them. */
export function recognizeCallers(document: OpenApiDocument, environment: Environment): CallerOf {
  const { header } = document['x-api'].authorization
  const callers = new Map([...tokensOf(document, environment)].map(([caller, token]) => [token, caller]))
  return (headers) => {
    const value = headers[header.toLowerCase()]
    if (typeof value === 'string') return callers.get(value)
    return headers.cookie === undefined ? 'anonymous' : 'visitor'
  }
}

/** The same request, made by another caller. A caller without a token leaves it as it is. */
export function asCaller<T extends ProxiedRequest>(
  request: T,
  caller: string,
  { document, environment }: { document: OpenApiDocument; environment: Environment },
): T {
  const { authorization, session } = document['x-api']
  const value = tokensOf(document, environment).get(caller)
  if (value === undefined) return request
  const own = new Set([authorization.header.toLowerCase(), session?.header.toLowerCase(), 'cookie'])
  const others = Object.entries(request.headers).filter(([name]) => !own.has(name))
  return { ...request, headers: { ...Object.fromEntries(others), [authorization.header.toLowerCase()]: value } }
}

/** Caller -> the value of the header that names it. */
function tokensOf(document: OpenApiDocument, environment: Environment): Map<string, string> {
  const { prefix } = document['x-api'].authorization
  const tokens = new Map<string, string>()
  for (const [caller, { value, variable, keyedBy }] of Object.entries(document['x-callers'])) {
    const token = value ?? environment[variable ?? '']
    if (token === undefined || token === '') continue
    if (keyedBy === undefined) tokens.set(caller, prefix + token)
    else
      for (const [key, each] of Object.entries(JSON.parse(token) as Environment))
        tokens.set(`${caller}:${key}`, prefix + each)
  }
  return tokens
}
