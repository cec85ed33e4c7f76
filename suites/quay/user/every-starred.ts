import { Failure } from '../../../src/checks/failure.js'
import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'

/** Every repository with a star of the caller, page after page. */
export async function everyStarred(caller: QuayOperations) {
  const found = []
  let token: string | undefined
  for (let page = 0; page < 50; page += 1) {
    const query = token === undefined ? {} : { next_page: token }
    const { repositories, next_page } = await caller.listStarredRepos(query).succeeds()
    found.push(...repositories)
    if (next_page === undefined) return found
    token = next_page
  }
  throw new Failure('after 50 pages of repositories with a star, next_page still leads on')
}
