import { Skip } from '../../../src/checks/skip.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who sees a public repository, and who a private one. */
export function visibilityChecks(check: QuayCheck): void {
  check(
    'getRepo',
    'nobody needs an account to see a public repository',
    { level: 'MUST', cites: 'guide 2.15.5', callers: ['outsider'] },
    async ({ anonymous, outsider, given, expect }) => {
      const { at } = await given.repository({ visibility: 'public' })
      expect(await anonymous.getRepo(at).succeeds()).toMatchObject({
        is_public: true,
        can_write: false,
        can_admin: false,
      })
      expect(await outsider.getRepo(at).succeeds()).toMatchObject({
        is_public: true,
        can_write: false,
        can_admin: false,
      })
    },
  )

  check(
    'changeRepoVisibility',
    'a public repository made private is closed to others at once',
    { level: 'MUST', cites: 'guide 2.15.3', callers: ['outsider'] },
    async ({ owner, anonymous, outsider, given, expect }) => {
      const { at } = await given.repository({ visibility: 'public' })
      await anonymous.getRepo(at).succeeds()
      await owner.changeRepoVisibility({ ...at, body: { visibility: 'private' } }).succeeds()
      await anonymous.getRepo(at).answers('anonymous')
      await outsider.getRepo(at).answers('outsider')
      expect(await owner.getRepo(at).succeeds()).toMatchObject({ is_public: false })
    },
  )

  check(
    'changeRepoVisibility',
    'a private repository made public is open to all at once',
    { level: 'MUST', cites: 'guide 2.15.3' },
    async ({ owner, anonymous, given, expect }) => {
      const { at } = await given.repository({ visibility: 'private' })
      await anonymous.getRepo(at).answers('anonymous')
      await owner.changeRepoVisibility({ ...at, body: { visibility: 'public' } }).succeeds()
      expect(await anonymous.getRepo(at).succeeds()).toMatchObject({ is_public: true })
    },
  )

  const others = [
    { caller: 'outsider', title: 'another user is' },
    { caller: 'anonymous', title: 'nobody is' },
  ] as const
  for (const { caller, title } of others) {
    check(
      'listRepos',
      `${title} shown the public repositories of a namespace and not its private ones`,
      { level: 'MUST', cites: 'guide 2.15.2', situation: caller, callers: [caller] },
      async ({ [caller]: other, given, expect }) => {
        const open = await given.repository({ visibility: 'public' })
        const closed = await given.repository({ visibility: 'private' })
        const listing = other.listRepos({ namespace: open.namespace, public: true })
        const exchange = await listing.answers(caller)
        if (exchange.answer.status === 401)
          throw new Skip('the target lists nothing without a session, as the guide says')
        const { repositories } = listing.successOf(exchange)
        const names = repositories.map(({ name }) => name)
        expect(names).toContain(open.name)
        expect(names).not.toContain(closed.name)
        expect(repositories.every(({ is_public }) => is_public)).toBe(true)
      },
    )
  }
}
