import type { OpenApiDocument, OutcomeLine } from './document.js'
import type { Operation } from './operation.js'

const without = '.without.'

/**
 * Who answers what in `situation` (`anonymous`, `missing.repository`, ...). The most particular name that has a line wins, and
 * before it a line of that name for a server that lacks what this one lacks; for one name, the operation's own line wins over
 * the line for reads or writes, and that over the line for any operation.
 *
 * @throws {RangeError} when no line covers the situation.
 */
export function resolveOutcome(
  document: Pick<OpenApiDocument, 'x-outcomes' | 'x-lacks'>,
  operation: Pick<Operation, 'id' | 'kind' | 'outcomes'>,
  situation: string,
): OutcomeLine {
  const root = document['x-outcomes']
  const tables = [operation.outcomes, root[operation.kind], root.any]
  const lacks = document['x-lacks'] ?? []
  for (const general of fromParticularToGeneral(situation))
    for (const name of [...lacks.map((capability) => `${general}${without}${capability}`), general]) {
      const line = tables.find((table) => table[name])?.[name]
      if (line) return line
    }
  throw new RangeError(`${operation.id}: the contract has no outcome for "${situation}".`)
}

function* fromParticularToGeneral(situation: string): Generator<string> {
  const parts = situation.split('.')
  for (let length = parts.length; length > 0; length -= 1) yield parts.slice(0, length).join('.')
}

/** The capability without which a line of x-outcomes holds; undefined for a line of every server. */
export function lackedBy(line: string): string | undefined {
  return line.split(without)[1]
}
