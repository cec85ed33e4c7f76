import { kinds } from '../difference.js'
import type { Difference } from '../difference.js'
import { wholeBody } from '../facts/field-facts.js'

/** A difference and all the operations that have it. */
export interface GroupedRow {
  what: string
  declared: string
  documented: string
  observed: string
  operations: string[]
}

/** Differences by kind, those that several operations share as one row; statuses by their number. */
export function groupedRows(differences: readonly Difference[]): GroupedRow[] {
  const rows = new Map<string, GroupedRow>()
  for (const difference of differences.toSorted(inOrder)) {
    const row = rowOf(difference)
    // An operation that is missing or unknown is a thing of its own.
    const key = difference.kind === 'operation' ? difference.operation + row.what : JSON.stringify(row)
    const known = rows.get(key)
    if (known) known.operations.push(nameOf(difference))
    else rows.set(key, { ...row, operations: [nameOf(difference)] })
  }
  return [...rows.values()]
}

function inOrder(one: Difference, other: Difference): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind)
  return byKind !== 0 || one.kind !== 'status' ? byKind : Number(one.at) - Number(other.at)
}

function rowOf(difference: Difference): Omit<GroupedRow, 'operations'> {
  const { declared, documented, observed } = difference
  return { what: whatOf(difference), declared: cell(declared), documented: cell(documented), observed: cell(observed) }
}

const words: Partial<Record<string, string>> = {
  fields: 'fields not described',
  items: 'type of the items',
  null: 'null or not',
  required: 'required or not',
}

function whatOf({ kind, at, how, agreesWith }: Difference): string {
  if (kind === 'operation' && how.includes('extra'))
    return agreesWith === 'none' ? 'operation: unknown' : 'operation: beyond the guide'
  if (kind === 'status') return `status ${at ?? ''}: ${how.includes('missing') ? 'not promised' : 'promised'}`
  const thing = at === undefined || at === wholeBody ? kind : `${kind} ${at}`
  return `${thing}: ${how.map((each) => words[each] ?? each).join(', ')}`
}

function nameOf({ operationId, operation, kind }: Difference): string {
  return kind === 'operation' && operationId !== operation ? `${operationId} (${operation})` : operationId
}

function cell(said: string | null): string {
  return said === 'absent' ? '-' : (said ?? '')
}
