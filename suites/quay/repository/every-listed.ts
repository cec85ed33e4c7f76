import { Failure } from '../../../src/checks/failure.js'
import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'

type Query = NonNullable<Parameters<QuayOperations['listRepos']>[0]>

/** Every repository of a listing, page after page: the namespace of a run holds more than fit on one. */
export async function everyListed(caller: QuayOperations, query: Query, from?: string) {
  const found = []
  let token = from
  for (let page = 0; page < 50; page += 1) {
    const more = token === undefined ? {} : { next_page: token }
    const { repositories, next_page } = await caller.listRepos({ ...query, ...more }).succeeds()
    found.push(...repositories)
    if (next_page === undefined) return found
    token = next_page
  }
  throw new Failure('after 50 pages of repositories, next_page still leads on')
}
