import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { Failure } from '../../../src/checks/failure.js'
import { Untestable } from '../../../src/checks/untestable.js'
import type { QuayCheck } from '../quay-suite.js'

/** listRepos page by page. Declared last, when the run has made enough repositories to fill a page: fewer are left to make. */
export function paginationChecks(check: QuayCheck): void {
  check(
    'listRepos',
    'next_page leads through all repositories, none twice and none left out',
    { level: 'MUST', cites: 'guide 2.15.2' },
    async (world) => {
      const made = await enoughForTwoPages(world)
      const seen = await everyPage(world)
      world.expect(new Set(seen).size, 'repositories listed once').toBe(seen.length)
      world
        .expect(
          made.filter((name) => !seen.includes(name)),
          'repositories left out',
        )
        .toEqual([])
    },
  )
}

// A page of shipping Quay holds 100.
const pageSize = 100

async function enoughForTwoPages({ owner, given }: QuayWorld): Promise<string[]> {
  const { next_page } = await owner.listRepos({ public: true }).succeeds()
  const missing = next_page === undefined ? pageSize + 1 : 2
  const repositories = await Promise.all(Array.from({ length: missing }, () => given.repository()))
  return repositories.map(({ at }) => at.repository)
}

async function everyPage({ owner }: QuayWorld): Promise<string[]> {
  const seen: string[] = []
  let token: string | undefined
  for (let page = 0; page < 50; page += 1) {
    const request = { public: true, ...(token !== undefined && { next_page: token }) }
    const { repositories, next_page } = await owner.listRepos(request).succeeds()
    const [first] = repositories
    if (first && seen.includes(`${first.namespace}/${first.name}`))
      throw new Failure(`next_page led back to ${first.namespace}/${first.name}, which was listed before`)
    seen.push(...repositories.map(({ namespace, name }) => `${namespace}/${name}`))
    if (page === 0 && next_page === undefined)
      throw new Failure(`more than ${pageSize} repositories came on one page, without next_page`)
    if (next_page === undefined) return seen
    token = next_page
  }
  throw new Untestable('the target lists so many repositories that the pages were not followed to their end')
}
