import type { OpenApiDocument, OutcomeLine } from './document.js'
import type { Operation } from './operation.js'

/**
 * Who answers what in `situation` (`anonymous`, `missing.repository`, ...). The most particular name that has a line wins;
 * for one name, the operation's own line wins over the line for reads or writes, and that over the line for any operation.
 *
 * @throws {RangeError} when no line covers the situation.
 */
export function resolveOutcome(
  document: Pick<OpenApiDocument, 'x-outcomes'>,
  operation: Pick<Operation, 'id' | 'kind' | 'outcomes'>,
  situation: string,
): OutcomeLine {
  const root = document['x-outcomes']
  const tables = [operation.outcomes, root[operation.kind], root.any]
  for (const name of fromParticularToGeneral(situation)) {
    const line = tables.find((table) => table[name])?.[name]
    if (line) return line
  }
  throw new RangeError(`${operation.id}: the contract has no outcome for "${situation}".`)
}

function* fromParticularToGeneral(situation: string): Generator<string> {
  const parts = situation.split('.')
  for (let length = parts.length; length > 0; length -= 1) yield parts.slice(0, length).join('.')
}
