import type { Repository } from '../store/repository.js'
import { firstIdOf, pageToken } from './page-token.js'

// What one page of shipping Quay holds.
const pageSize = 100

/** One page of `repositories`, which come in the order of their ids, and the token of the next page when there is one. */
export function pageOf(repositories: Iterable<Repository>, token: string | undefined) {
  const firstId = firstIdOf(token)
  const page: Repository[] = []
  for (const repository of repositories) {
    if (repository.id < firstId) continue
    if (page.length === pageSize) return { page, next: { next_page: pageToken(repository.id) } }
    page.push(repository)
  }
  return { page, next: {} }
}
