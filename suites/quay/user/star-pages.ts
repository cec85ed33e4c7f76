import type { QuayCheck } from '../quay-suite.js'
import { everyStarred } from './every-starred.js'

// A page of shipping Quay holds 100.
const enoughForTwoPages = 101

/** listStarredRepos page by page. It takes as many stars as make a page, so it is the one check of this kind. */
export function starPageChecks(check: QuayCheck): void {
  check(
    'listStarredRepos',
    'next_page leads through all stars, none twice and none left out',
    { level: 'MUST', cites: 'guide 2.25.2' },
    async ({ owner, given, expect }) => {
      const made = await Promise.all(
        Array.from({ length: enoughForTwoPages }, async () => {
          const { namespace, name } = await given.repository()
          await owner.createStar({ body: { namespace, repository: name } }).done()
          return name
        }),
      )
      const listed = (await everyStarred(owner)).map(({ name }) => name)
      expect(listed.filter((name) => made.includes(name)).sort()).toEqual(made.sort())
      const { repositories } = await owner.listStarredRepos().succeeds()
      expect(repositories.length, 'repositories on the first page').toBeLessThan(listed.length)
    },
  )
}
