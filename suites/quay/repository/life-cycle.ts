import type { QuayCheck } from '../quay-suite.js'
import { everyListed } from './every-listed.js'

/** A repository is created, read, described, deleted, and gone. */
export function lifeCycleChecks(check: QuayCheck): void {
  check(
    'createRepo',
    'what was created can be read back',
    { level: 'MUST', cites: 'guide 2.15.1, 2.15.5' },
    async ({ owner, given, expect }) => {
      const namespace = await given.theOrganization()
      const name = given.name('repo')
      const description = 'First line.\n\n* a list\n* of *markdown*, ünïcode and "quotes"'
      const body = {
        namespace,
        repository: name,
        visibility: 'private' as const,
        description,
        repo_kind: 'image' as const,
      }
      const created = await owner.createRepo({ body }).succeeds()
      expect(created).toMatchObject({ namespace, name })
      const read = await owner.getRepo({ repository: `${namespace}/${name}` }).succeeds()
      expect(read).toMatchObject({ namespace, name, description, is_public: false, state: 'NORMAL', kind: 'image' })
    },
  )

  check(
    'createRepo',
    "without a namespace the repository is the user's own",
    { level: 'MUST', cites: 'guide 2.15.1' },
    async ({ owner, given, expect }) => {
      const name = given.name('repo')
      const user = await given.userName('owner')
      const body = { repository: name, visibility: 'private' as const, description: '' }
      const created = await owner.createRepo({ body }).succeeds()
      try {
        expect(created).toMatchObject({ namespace: user, name })
        await owner.getRepo({ repository: `${user}/${name}` }).succeeds()
      } finally {
        await owner.deleteRepository({ repository: `${user}/${name}` }).exchange()
      }
    },
  )

  check(
    'createRepo',
    'a name that is taken is refused, and the repository that has it stays',
    { level: 'MUST', cites: 'guide 2.15.1', situation: 'refused.duplicate' },
    async ({ owner, given, expect }) => {
      const { namespace, name, at } = await given.repository({ description: 'The first.' })
      const body = { namespace, repository: name, visibility: 'public' as const, description: 'The second.' }
      await owner.createRepo({ body }).answers('refused.duplicate')
      expect(await owner.getRepo(at).succeeds()).toMatchObject({ description: 'The first.', is_public: false })
    },
  )

  check(
    'createRepo',
    'a name outside the alphabet of repositories is refused',
    { level: 'MUST', cites: 'guide 2.15.1', situation: 'refused.invalid-name' },
    async ({ owner, given }) => {
      const namespace = await given.theOrganization()
      const body = { namespace, repository: 'Bad Name', visibility: 'private' as const, description: '' }
      await owner.createRepo({ body }).answers('refused.invalid-name')
    },
  )

  check(
    'createRepo',
    'a namespace that does not exist is not created on the way',
    { level: 'MUST', cites: 'guide 2.15.1', situation: 'refused.unknown-namespace' },
    async ({ owner, given }) => {
      const namespace = given.name('nobody')
      const body = { namespace, repository: 'repo', visibility: 'private' as const, description: '' }
      await owner.createRepo({ body }).answers('refused.unknown-namespace')
      await owner.getOrganization({ orgname: namespace }).answers('missing.orgname')
    },
  )

  check(
    'createRepo',
    'nobody creates a repository in a namespace of others',
    { level: 'MUST', cites: 'guide 2.15.1', situation: 'outsider', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const namespace = await given.theOrganization()
      const name = given.name('repo')
      const body = { namespace, repository: name, visibility: 'public' as const, description: '' }
      await outsider.createRepo({ body }).answers('outsider')
      const { answer } = await owner.getRepo({ repository: `${namespace}/${name}` }).answers('missing.repository')
      expect(answer.status).toBeGreaterThanOrEqual(400)
    },
  )

  check(
    'updateRepo',
    'a new description takes the place of the old one, and of nothing else',
    { level: 'MUST', cites: 'guide 2.15.6' },
    async ({ owner, given, expect }) => {
      const { at } = await given.repository({ description: 'Old.' })
      const before = await owner.getRepo(at).succeeds()
      await owner.updateRepo({ ...at, body: { description: 'New.' } }).succeeds()
      expect(await owner.getRepo(at).succeeds()).toEqual({ ...before, description: 'New.' })
    },
  )

  check(
    'updateRepo',
    'the description can be emptied',
    { level: 'MUST', cites: 'guide 2.15.6' },
    async ({ owner, given, expect }) => {
      const { at } = await given.repository({ description: 'Old.' })
      await owner.updateRepo({ ...at, body: { description: '' } }).succeeds()
      const { description } = await owner.getRepo(at).succeeds()
      expect(description ?? '').toBe('')
    },
  )

  check(
    'deleteRepository',
    'what was deleted is gone, for reading and for listing',
    { level: 'MUST', cites: 'guide 2.15.7' },
    async ({ owner, given, expect }) => {
      const { at, namespace, name } = await given.repository()
      await owner.deleteRepository(at).succeeds()
      await owner.getRepo(at).answers('missing.repository')
      const repositories = await everyListed(owner, { namespace })
      expect(repositories.map((repository) => repository.name)).not.toContain(name)
    },
  )

  check(
    'deleteRepository',
    'a repository whose name begins alike is left alone',
    { level: 'MUST', cites: 'guide 2.15.7' },
    async ({ owner, given }) => {
      const { at, namespace, name } = await given.repository()
      const sibling = `${name}-sibling`
      const body = { namespace, repository: sibling, visibility: 'private' as const, description: '' }
      await owner.createRepo({ body }).done()
      await owner.getRepo({ repository: `${namespace}/${sibling}` }).succeeds()
      await owner.deleteRepository(at).succeeds()
      await owner.getRepo({ repository: `${namespace}/${sibling}` }).succeeds()
    },
  )

  check(
    'deleteRepository',
    'the name of a deleted repository is free again, and nothing of the old one returns',
    { level: 'SHOULD', cites: 'guide 2.15.7' },
    async ({ owner, given, expect }) => {
      const { at, namespace, name } = await given.repository({ description: 'The first.' })
      await owner.deleteRepository(at).succeeds()
      const body = { namespace, repository: name, visibility: 'private' as const, description: '' }
      await owner.createRepo({ body }).succeeds()
      const { description } = await owner.getRepo(at).succeeds()
      expect(description ?? '').toBe('')
    },
  )

  check(
    'getRepo',
    'tags and statistics come when they are asked for',
    { level: 'MUST', cites: 'guide 2.15.5' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const pushed = await given.push(given.login(repository), 'v1')
      const full = await owner.getRepo({ ...repository.at, includeTags: true, includeStats: true }).succeeds()
      expect(full.tags).toHaveProperty(['v1', 'manifest_digest'], pushed.manifest.digest)
      expect(full.stats).toBeDefined()
      const bare = await owner.getRepo({ ...repository.at, includeTags: false, includeStats: false }).succeeds()
      expect(bare.tags).toBeUndefined()
      expect(bare.stats).toBeUndefined()
    },
  )
}
