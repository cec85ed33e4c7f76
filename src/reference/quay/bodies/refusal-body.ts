import type { Refusal } from '../refusal.js'
import { apiError } from './api-error.js'

export interface Payload {
  contentType: string
  /** Undefined for an answer without a body. */
  text: string | undefined
}

/** Body classes of the contract (names of components.responses) that are no ApiError, and what they say by default. */
const classes: Record<string, (refusal: Refusal, status: number) => Payload> = {
  MessageError: ({ detail }, status) => json({ message: detail ?? frameworkMessages[status] ?? 'Bad request' }),
  DetailError: ({ detail, situation }) => json({ detail: detail ?? situation }),
  ParameterError: ({ situation }) => json({ message: parameterMessage(situation) }),
  CsrfError: () => html('{"error": "CSRF token was invalid or missing."}'),
  AnonymousRefused: () => html('{"error": "Anonymous access is not allowed"}'),
  HtmlPage: ({ detail }) => html(`<!doctype html>\n<title>Error</title>\n<p>${detail ?? 'The request failed.'}</p>\n`),
  NullBody: () => json(null),
}

const frameworkMessages: Record<number, string> = {
  400: 'The browser (or proxy) sent a request that this server could not understand.',
  404: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  415: "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
}

// The parameter is the last word of the situation, `malformed.query.limit`.
function parameterMessage(situation: string): Record<string, string> {
  const name = situation.split('.').at(-1) ?? ''
  return { [name]: `The value of ${name} cannot be read.` }
}

/** Every documented class is an ApiError (guide 2.26.1), so a class without an entry above is one. */
export function refusalBody(refusal: Refusal, status: number, bodyClass: string, baseUrl: string): Payload {
  return classes[bodyClass]?.(refusal, status) ?? json(apiError(status, refusal.detail, baseUrl))
}

export function json(value: unknown): Payload {
  return { contentType: 'application/json', text: JSON.stringify(value) }
}

export function html(text: string): Payload {
  return { contentType: 'text/html; charset=utf-8', text }
}
