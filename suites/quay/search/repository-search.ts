import type { QuayOperations, QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import { Skip } from '../../../src/checks/skip.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'

/** conductRepoSearch: by what repositories are found, by whom, and page by page. */
export function repositorySearchChecks(check: QuayCheck): void {
  check(
    'conductRepoSearch',
    'a repository is found by its name, with what is known of it',
    { level: 'MUST', cites: 'guide 2.19.1' },
    async ({ owner, given, expect }) => {
      const { orgname, word, ...repositories } = await given.theFindable()
      const { name } = repositories.private
      expect(await owner.conductRepoSearch({ query: name }).succeeds()).toMatchObject({
        results: [
          {
            kind: 'repository',
            title: 'repo',
            namespace: { kind: 'organization', title: 'org', name: orgname, href: `/organization/${orgname}` },
            name,
            description: `About ${word}.`,
            is_public: false,
            href: `/repository/${orgname}/${name}`,
          },
        ],
        has_additional: false,
        page: 1,
        start_index: 0,
      })
    },
  )

  check(
    'conductRepoSearch',
    'a repository is found by a word of its description',
    { level: 'MUST', cites: 'observed conductRepoSearch success' },
    async ({ owner, given, expect }) => {
      const { word, private: wanted } = await given.theFindable()
      expect(await namesFound(owner, word)).toEqual([wanted.name])
    },
  )

  check(
    'conductRepoSearch',
    'with a namespace before the name, nothing is found in other namespaces',
    { level: 'MUST', cites: 'observed conductRepoSearch success' },
    async ({ owner, given, expect }) => {
      const { orgname, stem, private: wanted } = await given.theFindable()
      expect(await namesFound(owner, `${orgname}/${wanted.name}`)).toEqual([wanted.name])
      expect(await namesFound(owner, `${await given.theOrganization()}/${stem}`)).toEqual([])
    },
  )

  for (const { caller, title, capabilities } of others)
    check(
      'conductRepoSearch',
      `${title} finds public repositories, and no private ones of others`,
      { level: 'MUST', cites: `observed conductRepoSearch ${caller}`, callers: [caller], capabilities },
      async (world) => {
        const { owner, given, expect } = world
        const { stem, ...repositories } = await given.theFindable()
        const names = [repositories.private.name, repositories.public.name]
        expect(await namesFound(owner, stem)).toEqual(names)
        expect(await namesFound(world[caller], stem)).toEqual([repositories.public.name])
      },
    )

  check(
    'conductRepoSearch',
    'how a repository is used and liked is told where it is asked for, and only there',
    { level: 'MUST', cites: 'guide 2.19.1' },
    async ({ owner, given, expect, now }) => {
      const query = (await given.theFindable()).private.name
      const { results: full } = await owner.conductRepoSearch({ query, includeUsage: true }).succeeds()
      expect(full).toMatchObject([{ name: query, stars: 1 }])
      expect(full[0]?.popularity).toBeTypeOf('number')
      // Absent where the target took no push.
      if (full[0]?.last_modified !== undefined)
        expect(Math.abs(full[0].last_modified - now().getTime() / 1000)).toBeLessThan(24 * 3600)
      const { results: bare } = await owner.conductRepoSearch({ query }).succeeds()
      expect(bare).toMatchObject([{ name: query }])
      for (const field of ['stars', 'popularity', 'last_modified']) expect(bare[0]).not.toHaveProperty(field)
    },
  )

  check(
    'conductRepoSearch',
    'a deleted repository is not found any more',
    { level: 'MUST', cites: 'guide 2.19.1' },
    async ({ owner, given, expect }) => {
      const { name, at } = await given.repository()
      const query = at.repository
      expect(await namesFound(owner, query)).toContain(name)
      await owner.deleteRepository(at).done()
      expect(await namesFound(owner, query)).not.toContain(name)
    },
  )

  check(
    'conductRepoSearch',
    'pages follow each other, each as long as it says, none with what was on another',
    { level: 'MUST', cites: 'guide 2.19.1' },
    async (world) => {
      const { owner, expect } = world
      const { query, made } = await moreThanAPage(world)
      const [first, second] = [
        await owner.conductRepoSearch({ query }).succeeds(),
        await owner.conductRepoSearch({ query, page: 2 }).succeeds(),
      ]
      expect(first).toMatchObject({ has_additional: true, page: 1, start_index: 0 })
      expect(first.results).toHaveLength(first.page_size)
      expect(second).toMatchObject({ has_additional: false, page: 2, start_index: first.page_size })
      const names = [...first.results, ...second.results].map(({ name }) => name)
      expect(names.sort()).toEqual(made.sort())
    },
  )
}

async function namesFound(caller: QuayOperations, query: string): Promise<string[]> {
  const { results } = await caller.conductRepoSearch({ query }).succeeds()
  return results.map(({ name }) => name).sort()
}

// A page of shipping Quay holds 10, unless its settings say otherwise.
const longestPage = 50

/** One repository more than a page holds, all found by `query`. */
async function moreThanAPage({ owner, given }: QuayWorld): Promise<{ query: string; made: string[] }> {
  const namespace = await given.organization()
  const { page_size } = await owner.conductRepoSearch({ query: namespace }).succeeds()
  if (page_size > longestPage) throw new Skip(`a page holds ${page_size} repositories, too many to fill one`)
  const made = Array.from({ length: page_size + 1 }, (_, index) => `${namespace}-${index}`)
  await Promise.all(
    made.map((repository) => {
      const body = { namespace, repository, visibility: 'private' as const, description: '' }
      return prepared('a repository', () => owner.createRepo({ body }).done())
    }),
  )
  return { query: namespace, made }
}
