import type { QuayCheck } from '../quay-suite.js'
import { everyStarred } from './every-starred.js'

// A page of shipping Quay holds 100.
const enoughForTwoPages = 101

/**
 * listStarredRepos page by page. It takes as many stars as make a page, so it is the one check of this kind. They are the
 * outsider's, and taken away: listRepos shows a user with 99 stars or more no further one (asked of a running Project Quay).
 */
export function starPageChecks(check: QuayCheck): void {
  check(
    'listStarredRepos',
    'next_page leads through all stars, none twice and none left out',
    { level: 'MUST', cites: 'guide 2.25.2', callers: ['outsider'] },
    async ({ outsider, given, expect }) => {
      const made = await Promise.all(
        Array.from({ length: enoughForTwoPages }, () => given.repository({ visibility: 'public' })),
      )
      await Promise.all(
        made.map(({ namespace, name }) => outsider.createStar({ body: { namespace, repository: name } }).done()),
      )
      const names = made.map(({ name }) => name)
      const listed = (await everyStarred(outsider)).map(({ name }) => name)
      expect(listed.filter((name) => names.includes(name)).sort()).toEqual(names.sort())
      const { repositories } = await outsider.listStarredRepos().succeeds()
      expect(repositories.length, 'repositories on the first page').toBeLessThan(listed.length)
      await Promise.all(made.map(({ at }) => outsider.deleteStar(at).done()))
    },
  )
}
