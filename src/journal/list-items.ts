import { jsonOf } from '../client/call.js'
import type { Answer } from '../contract/answer.js'
import type { ApiObject } from '../contract/document.js'
import type { Listing } from './removal.js'

// A list that is longer goes round in circles.
const mostPages = 200

/** Asks the operations that list, and knows how their pages follow each other. */
interface Asker {
  readonly pages: ApiObject['pages']
  ask(caller: string, operationId: string, parameters: Record<string, unknown>): Promise<Answer>
}

/**
 * Every item of a list, whatever the number of its pages.
 *
 * @throws {Error} when it cannot be read to its end.
 */
export async function listItems(asker: Asker, caller: string, listing: Listing): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  const { operationId, parameters } = listing
  let next: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const more = next === undefined ? {} : { [asker.pages.parameter]: next }
    const answer = await asker.ask(caller, operationId, { ...parameters, ...more })
    if (answer.status >= 300) throw new Error(`${operationId} answered ${answer.status}`)
    found.push(...itemsIn(answer, listing))
    const after = nextPage(answer, asker.pages)
    if (after === undefined || after === next) return found
    next = after
  }
  throw new Error(`${operationId} has more than ${mostPages} pages`)
}

function itemsIn(answer: Answer, { items }: Listing): Record<string, unknown>[] {
  const body = jsonOf(answer) ?? []
  return (items === undefined ? body : ((body as Record<string, unknown>)[items] ?? [])) as Record<string, unknown>[]
}

function nextPage(answer: Answer, { field, header }: ApiObject['pages']): string | undefined {
  const value =
    header === undefined
      ? (jsonOf(answer) as Record<string, unknown> | undefined)?.[field ?? '']
      : answer.headers[header]
  return typeof value === 'string' && value !== '' ? value : undefined
}
