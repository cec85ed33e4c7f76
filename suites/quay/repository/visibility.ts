import { Skip } from '../../../src/checks/skip.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'
import { everyListed } from './every-listed.js'

/** Who sees a public repository, and who a private one. */
export function visibilityChecks(check: QuayCheck): void {
  check(
    'getRepo',
    'nobody needs an account to see a public repository',
    { level: 'MUST', cites: 'guide 2.15.5', callers: ['outsider'], capabilities: ['anonymous-access'] },
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
      await outsider.getRepo(at).succeeds()
      await owner.changeRepoVisibility({ ...at, body: { visibility: 'private' } }).succeeds()
      await anonymous.getRepo(at).answers('anonymous')
      await outsider.getRepo(at).answers('outsider')
      expect(await owner.getRepo(at).succeeds()).toMatchObject({ is_public: false })
    },
  )

  check(
    'changeRepoVisibility',
    'a private repository made public is open to all at once',
    { level: 'MUST', cites: 'guide 2.15.3', callers: ['outsider'] },
    async ({ owner, anonymous, outsider, given, expect }) => {
      const { at } = await given.repository({ visibility: 'private' })
      await anonymous.getRepo(at).answers('anonymous')
      await outsider.getRepo(at).answers('outsider')
      await owner.changeRepoVisibility({ ...at, body: { visibility: 'public' } }).succeeds()
      expect(await outsider.getRepo(at).succeeds()).toMatchObject({ is_public: true })
    },
  )

  for (const { caller, title, capabilities } of others) {
    check(
      'listRepos',
      `${title} is shown the public repositories of a namespace and not its private ones`,
      { level: 'MUST', cites: 'guide 2.15.2', situation: caller, callers: [caller], capabilities },
      async ({ [caller]: other, given, expect }) => {
        const open = await given.repository({ visibility: 'public' })
        const closed = await given.repository({ visibility: 'private' })
        const query = { namespace: open.namespace, public: true }
        const listing = other.listRepos(query)
        const exchange = await listing.answers(caller)
        if (exchange.answer.status === 401)
          throw new Skip('the target lists nothing without a session, as the guide says')
        const { repositories: first, next_page } = listing.successOf(exchange)
        const rest = next_page === undefined ? [] : await everyListed(other, query, next_page)
        const repositories = [...first, ...rest]
        const names = repositories.map(({ name }) => name)
        expect(names).toContain(open.name)
        expect(names).not.toContain(closed.name)
        // Of the namespace's other repositories, some may be shown to this caller by right.
        expect(repositories.find(({ name }) => name === open.name)).toMatchObject({ is_public: true })
      },
    )
  }
}
