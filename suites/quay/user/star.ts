import type { Repository } from '../../../fixtures/quay/given-repository.js'
import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'
import { everyListed } from '../repository/every-listed.js'
import { everyStarred } from './every-starred.js'

/** Stars: whose they are, and what they open. */
export function starChecks(check: QuayCheck): void {
  check(
    'createStar',
    'a starred repository is listed once, as often as the star is given',
    { level: 'MUST', cites: 'guide 2.25.1, 2.25.2' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository({ description: 'A bright one.' })
      expect(await starOf(owner, repository), 'before it has a star').toEqual([])
      for (let time = 0; time < 2; time += 1) {
        const { namespace, name } = repository
        const answer = await owner.createStar({ body: bodyOf(repository) }).succeeds()
        expect(answer).toEqual({ namespace, repository: name })
        expect(await starOf(owner, repository)).toEqual([
          { namespace, name, description: 'A bright one.', is_public: false },
        ])
      }
    },
  )

  check(
    'createStar',
    'the star of one user is not the star of another',
    { level: 'MUST', cites: 'guide 2.25.1, 2.25.2', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const repository = await given.repository({ visibility: 'public' })
      await owner.createStar({ body: bodyOf(repository) }).succeeds()
      expect(await starOf(owner, repository)).toHaveLength(1)
      expect(await starOf(outsider, repository)).toEqual([])
      expect(await outsider.getRepo(repository.at).succeeds()).toMatchObject({ is_starred: false })
    },
  )

  check(
    'listStarredRepos',
    'no private repository with a star of one user is listed for another',
    { level: 'MUST', cites: 'guide 2.25.2', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const repository = await given.repository()
      await owner.createStar({ body: bodyOf(repository) }).succeeds()
      const own = (await everyStarred(owner)).filter((each) => !each.is_public).map(pathOf)
      expect(own).toContain(repository.at.repository)
      const foreign = (await everyStarred(outsider)).map(pathOf)
      expect(foreign.filter((path) => own.includes(path))).toEqual([])
    },
  )

  check(
    'createStar',
    'a repository that does not exist gets no star, and does not exist afterwards',
    { level: 'MUST', cites: 'guide 2.25.1', situation: 'refused.unknown-repository' },
    async ({ owner, given, expect }) => {
      const [namespace, name] = [await given.theOrganization(), given.name('nothing')]
      const unknown = { namespace, name, at: { repository: `${namespace}/${name}` } }
      await owner.createStar({ body: bodyOf(unknown) }).answers('refused.unknown-repository')
      expect(await starOf(owner, unknown)).toEqual([])
      await owner.getRepo(unknown.at).answers('missing.repository')
    },
  )

  check(
    'createStar',
    'a star on a private repository of others opens nothing of it',
    { level: 'MUST', cites: 'guide 2.15.5, 2.25.1', situation: 'outsider', callers: ['outsider'] },
    async ({ outsider, given, expect }) => {
      const secret = given.name('description')
      const repository = await given.repository({ description: secret })
      await outsider.createStar({ body: bodyOf(repository) }).answers('outsider')
      await outsider.getRepo(repository.at).answers('outsider')
      const repositories = await everyListed(outsider, { starred: true })
      expect(repositories.filter(({ name }) => name === repository.name)).toEqual([])
    },
  )

  check(
    'listStarredRepos',
    'the description of a repository that became private is not shown to those who may not see it any more',
    { level: 'MUST', cites: 'guide 2.15.3, 2.25.2', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const repository = await given.repository({ visibility: 'public', description: 'Soon to be private.' })
      await outsider.createStar({ body: bodyOf(repository) }).succeeds()
      expect(await starOf(outsider, repository)).toMatchObject([{ description: 'Soon to be private.' }])
      await owner.changeRepoVisibility({ ...repository.at, body: { visibility: 'private' } }).succeeds()
      const description = given.name('description')
      await owner.updateRepo({ ...repository.at, body: { description } }).succeeds()
      expect(JSON.stringify(await starOf(outsider, repository))).not.toContain(description)
    },
  )

  check(
    'deleteStar',
    'a star is taken away, and neither another star of the user nor a star of another user',
    { level: 'MUST', cites: 'guide 2.25.4', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const [gone, kept] = [await given.repository({ visibility: 'public' }), await given.repository()]
      for (const repository of [gone, kept]) await owner.createStar({ body: bodyOf(repository) }).succeeds()
      await outsider.createStar({ body: bodyOf(gone) }).succeeds()
      expect([...(await starOf(owner, gone)), ...(await starOf(owner, kept))]).toHaveLength(2)
      expect(await owner.getRepo(kept.at).succeeds()).toMatchObject({ is_starred: true })
      await owner.deleteStar(gone.at).succeeds()
      expect(await starOf(owner, gone)).toEqual([])
      expect(await starOf(owner, kept), 'another star of the user').toHaveLength(1)
      expect(await starOf(outsider, gone), 'the star of another user').toHaveLength(1)
    },
  )
}

function pathOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`
}

function bodyOf({ namespace, name }: Repository) {
  return { namespace, repository: name }
}

/** The entries of the repository in the list of the caller's stars. */
async function starOf(caller: QuayOperations, { namespace, name }: Repository) {
  const starred = await everyStarred(caller)
  return starred.filter((each) => each.namespace === namespace && each.name === name)
}
