import type { Operation } from './operation.js'

export interface PathMatch {
  operation: Operation
  /** Path parameters, decoded. */
  parameters: Record<string, string>
}

/** Builds a matcher from method and path name to the operation that serves them. Literal segments win over parameters. */
export function pathMatcher(
  operations: Iterable<Operation>,
): (method: string, pathname: string) => PathMatch | undefined {
  const routes = [...operations]
    .map((operation) => ({ operation, expression: expressionOf(operation) }))
    .sort((a, b) => literalLength(b.operation.path) - literalLength(a.operation.path))
  return (method, pathname) => {
    for (const { operation, expression } of routes) {
      if (operation.method !== method.toUpperCase()) continue
      const found = expression.exec(pathname)
      if (found) return { operation, parameters: decodeAll(found.groups ?? {}, operation) }
    }
    return undefined
  }
}

function expressionOf(operation: Operation): RegExp {
  const pattern = operation.path
    .split(/(\{[^}]+\})/)
    .map((part) =>
      part.startsWith('{') ? `(?<${part.slice(1, -1)}>${valueOf(operation, part.slice(1, -1))})` : escape(part),
    )
    .join('')
  return new RegExp(`^${pattern.replace(/\/$/, '')}/?$`)
}

// A reserved parameter is `namespace/name`: exactly one slash, so that it does not swallow what follows it.
function valueOf(operation: Operation, name: string): string {
  const reserved = operation.parameters.find((parameter) => parameter.name === name)?.['x-reserved']
  return reserved ? '[^/]+/[^/]+' : '[^/]+'
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function literalLength(path: string): number {
  return path.replace(/\{[^}]+\}/g, '').length
}

function decodeAll(groups: Record<string, string>, operation: Operation): Record<string, string> {
  return Object.fromEntries(
    operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => [parameter.name, decode(groups[parameter.name] ?? '')]),
  )
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A stray percent sign is a value that names nothing, not a crash.
    return value
  }
}
