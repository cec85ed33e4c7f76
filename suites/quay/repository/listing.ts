import { Failure } from '../../../src/checks/failure.js'
import type { QuayCheck } from '../quay-suite.js'
import { everyListed } from './every-listed.js'

/** What listRepos lists, by filter. */
export function listingChecks(check: QuayCheck): void {
  check(
    'listRepos',
    'a new repository is in the listing of its namespace',
    { level: 'MUST', cites: 'guide 2.15.2' },
    async ({ owner, given, expect }) => {
      const { namespace, name } = await given.repository({ description: 'Listed.' })
      const repositories = await everyListed(owner, { namespace })
      const listed = repositories.filter((repository) => repository.name === name)
      expect(listed).toHaveLength(1)
      expect(listed[0]).toMatchObject({ namespace, description: 'Listed.', is_public: false, state: 'NORMAL' })
      expect(repositories.every((repository) => repository.namespace === namespace)).toBe(true)
    },
  )

  check(
    'listRepos',
    'a listing needs a filter',
    { level: 'MUST', cites: 'guide 2.15.2', situation: 'refused.no-filter' },
    async ({ owner }) => {
      await owner.listRepos().answers('refused.no-filter')
    },
  )

  check(
    'listRepos',
    'starred lists what the caller has starred, and what the caller unstars no more',
    { level: 'MUST', cites: 'guide 2.15.2, 2.25.1, 2.25.4' },
    async (world) => {
      const { owner, given, expect } = world
      const { namespace, name, at } = await given.repository()
      const isListed = async () => {
        const repositories = await everyListed(owner, { starred: true })
        return repositories.some((repository) => repository.name === name)
      }
      expect(await isListed(), 'before it is starred').toBe(false)
      await owner.createStar({ body: { namespace, repository: name } }).succeeds()
      expect(await isListed(), 'when it is starred').toBe(true)
      expect(await owner.getRepo(at).succeeds()).toMatchObject({ is_starred: true })
      await owner.deleteStar(at).succeeds()
      expect(await isListed(), 'when it is starred no more').toBe(false)
    },
  )

  check(
    'listRepos',
    'last_modified and popularity come when they are asked for',
    { level: 'MUST', cites: 'guide 2.15.2' },
    async ({ owner, given, expect, now }) => {
      const repository = await given.repository()
      const before = Math.floor(now().getTime() / 1000)
      await given.push(given.login(repository), 'v1')
      const { namespace, name } = repository
      const asked = { last_modified: true, popularity: true }
      const full = find(await everyListed(owner, { namespace, ...asked }), name)
      // A minute, for a registry of several machines.
      expect(full.last_modified).toBeTypeOf('number')
      expect(Number(full.last_modified)).toBeGreaterThan(before - 60)
      expect(full.popularity).toBeTypeOf('number')
      const bare = find(await everyListed(owner, { namespace }), name)
      expect(bare).not.toHaveProperty('last_modified')
      expect(bare).not.toHaveProperty('popularity')
    },
  )

  check(
    'listRepos',
    'repo_kind narrows the listing to repositories of that kind',
    { level: 'MUST', cites: 'guide 2.15.2' },
    async ({ owner, given, expect }) => {
      const { namespace, name } = await given.repository()
      const images = await everyListed(owner, { namespace, repo_kind: 'image' })
      expect(images.map((repository) => repository.name)).toContain(name)
      const applications = await everyListed(owner, { namespace, repo_kind: 'application' })
      expect(applications.map((repository) => repository.name)).not.toContain(name)
    },
  )

  check(
    'listRepos',
    'public=true adds the public repositories of others',
    { level: 'MUST', cites: 'guide 2.15.2', callers: ['outsider'] },
    async ({ outsider, given, expect }) => {
      const { namespace, name } = await given.repository({ visibility: 'public' })
      const listed = async (filter: boolean) => {
        const repositories = await everyListed(outsider, { namespace, public: filter })
        return repositories.map((repository) => repository.name)
      }
      expect(await listed(true)).toContain(name)
      expect(await listed(false)).not.toContain(name)
    },
  )
}

function find<T extends { name: string }>(repositories: readonly T[], name: string): T {
  const found = repositories.find((repository) => repository.name === name)
  if (!found) throw new Failure(`the listing of the namespace has no ${name}`)
  return found
}
