import type { CallValues } from '../client/request-of.js'
import type { ScopeTrial } from '../contract/document.js'

/**
 * The values of a trial, with everything filled in that `self` tells.
 *
 * @param self what the API tells a caller of themselves.
 * @returns undefined when something of it is not there: then the trial cannot be made.
 */
export function filledValues({ parameters = {}, body }: ScopeTrial, self: unknown): CallValues | undefined {
  const filled = { parameters: filledIn(parameters, self), ...(body && { body: filledIn(body, self) }) }
  return [filled.parameters, filled.body ?? {}].some((values) => Object.values(values).includes(undefined))
    ? undefined
    : filled
}

function filledIn(values: Record<string, string>, self: unknown): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filledText(value, self)]))
}

function filledText(text: string, self: unknown): string | undefined {
  const [placeholder, path] = /\{(.+?)\}/.exec(text) ?? []
  if (placeholder === undefined || path === undefined) return text
  const value = path.split('.').reduce(step, self)
  return typeof value === 'string' ? text.replace(placeholder, value) : undefined
}

function step(value: unknown, name: string): unknown {
  const [, field = name, flag] = /^(.+)\[(.+)\]$/.exec(name) ?? []
  const next = (value as Record<string, unknown> | null | undefined)?.[field]
  if (flag === undefined) return next
  return Array.isArray(next) ? next.find((item) => (item as Record<string, unknown>)[flag] === true) : undefined
}
