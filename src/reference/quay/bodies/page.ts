import { firstIdOf, pageToken } from './page-token.js'

// What one page of shipping Quay holds.
const pageSize = 100

/** One page of `items`, which come in the order of their ids, and the token of the next page when there is one. */
export function pageOf<Item extends { id: number }>(items: Iterable<Item>, token: string | undefined, size = pageSize) {
  const firstId = firstIdOf(token)
  const page: Item[] = []
  for (const item of items) {
    if (item.id < firstId) continue
    if (page.length === size) return { page, next: { next_page: pageToken(item.id) } }
    page.push(item)
  }
  return { page, next: {} }
}
