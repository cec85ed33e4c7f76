import { Failure } from '../../../src/checks/failure.js'
import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'

/** Every user of the installation, in pages of `limit`. */
export async function everyUser(caller: QuayOperations, limit: number) {
  const pages = []
  let token: string | undefined
  while (pages.length < 100) {
    const more = token === undefined ? {} : { next_page: token }
    const { users, next_page } = await caller.listAllUsers({ limit, ...more }).succeeds()
    pages.push(users)
    if (next_page === undefined) return pages
    token = next_page
  }
  throw new Failure(`after 100 pages of ${limit} users, next_page still leads on`)
}
