import { UnreadableDeclaration } from './unreadable-declaration.js'

/**
 * `value`, or what it refers to within `document`.
 *
 * @throws {UnreadableDeclaration} when that is not there, or in another document.
 */
export function dereferenced(document: object, value: object, before: readonly string[] = []): Record<string, unknown> {
  const { $ref: reference } = value as { $ref?: unknown }
  if (typeof reference !== 'string') return value as Record<string, unknown>
  if (before.includes(reference)) throw new UnreadableDeclaration(`${reference} refers to itself`)
  if (!reference.startsWith('#/'))
    throw new UnreadableDeclaration(`it refers to another document (${reference}), and only one is read`)
  const found = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => own(node, decoded(key)), document)
  if (!isObject(found)) throw new UnreadableDeclaration(`it refers to ${reference}, which it does not hold`)
  return dereferenced(document, found, [...before, reference])
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key)
    ? (node as Record<string, unknown>)[key]
    : undefined
}

// RFC 6901: `/` and `~` are escaped within a segment.
function decoded(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}
