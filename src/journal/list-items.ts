import { jsonOf } from '../client/call.js'
import type { Listing } from './removal.js'
import type { Remover } from './remover.js'

// A list that is longer goes round in circles.
const mostPages = 200

/**
 * Every item of a list, whatever the number of its pages.
 *
 * @throws {Error} when it cannot be read.
 */
export async function listItems(
  remover: Remover,
  caller: string,
  listing: Listing,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  let next: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const parameters = { ...listing.parameters, ...(next !== undefined && { next_page: next }) }
    const answer = await remover.ask(caller, listing.operationId, parameters)
    if (answer.status >= 300) throw new Error(`${listing.operationId} answered ${answer.status}`)
    const body = (jsonOf(answer) ?? {}) as Record<string, unknown>
    const items = listing.items === undefined ? body : (body[listing.items] ?? [])
    found.push(...(items as Record<string, unknown>[]))
    if (typeof body.next_page !== 'string' || body.next_page === next) break
    next = body.next_page
  }
  return found
}
