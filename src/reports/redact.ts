import type { Exchange } from '../client/exchange.js'
import type { CheckResult } from '../checks/verdict.js'
import { isSecretHeader, secretValues } from './secret-names.js'
import type { Secrets } from './secrets.js'

const redacted = '[redacted]'

/** A result without secrets: by structure (headers, fields), and the values found there wherever else they stand in it. */
export function redactResult(result: CheckResult, secrets: Secrets): CheckResult {
  const found = new Set(result.exchanges.flatMap(secretsIn).filter((value) => isTelling(value, secrets)))
  const clean = (text: string) => redactText(text, { ...secrets, tokens: [...secrets.tokens, ...found] })
  return {
    ...result,
    ...(result.reason !== undefined && { reason: clean(result.reason) }),
    ...(result.message !== undefined && { message: clean(result.message) }),
    exchanges: result.exchanges.map((exchange) => redactExchange(exchange, secrets, clean)),
  }
}

/** `text` without the configured tokens, and without what stands in fields that are named like secrets. */
export function redactText(text: string, { tokens, harmless }: Secrets): string {
  const hide = (value: string) => (harmless.includes(value) ? value : redacted)
  const structural = secretValues.reduce((rest, pattern) => rest.replace(pattern, hide), text)
  return tokens.reduce((rest, token) => rest.replaceAll(token, redacted), structural)
}

function redactExchange(exchange: Exchange, secrets: Secrets, clean: (text: string) => string): Exchange {
  const { request, answer } = exchange
  return {
    ...exchange,
    request: {
      ...request,
      url: clean(request.url),
      headers: redactHeaders(request.headers, secrets, clean),
      ...(request.body !== undefined && { body: clean(request.body) }),
    },
    ...(answer && {
      answer: { ...answer, headers: redactHeaders(answer.headers, secrets, clean), body: clean(answer.body) },
    }),
    ...(exchange.failure !== undefined && { failure: clean(exchange.failure) }),
  }
}

function redactHeaders(headers: Record<string, string>, secrets: Secrets, clean: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const credential = isSecretHeader(name) ? credentialIn(value, secrets) : undefined
      return [name, credential === undefined ? clean(value) : value.replace(credential, redacted)]
    }),
  )
}

/** The secret part of a header; undefined when it only names a variable. */
function credentialIn(value: string, { harmless }: Secrets): string | undefined {
  const credential = value.replace(/^(Bearer|Basic|token) /i, '')
  return credential.startsWith('$') || harmless.includes(credential) ? undefined : credential
}

function secretsIn({ request, answer }: Exchange): string[] {
  const headers = [...Object.entries(request.headers), ...Object.entries(answer?.headers ?? {})]
  const texts = [request.url, request.body ?? '', answer?.body ?? '']
  return [
    ...headers.filter(([name]) => isSecretHeader(name)).map(([, value]) => value.replace(/^(Bearer|Basic) /i, '')),
    ...texts.flatMap((text) => secretValues.flatMap((pattern) => text.match(pattern) ?? [])),
  ]
}

// A password that is an ordinary word stands in ordinary text as well; blotting that out would spoil the report.
function isTelling(value: string, { harmless }: Secrets): boolean {
  return value.length >= 8 && /\d/.test(value) && !value.startsWith('$') && !harmless.includes(value)
}
