import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { Failure } from '../../../src/checks/failure.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'

/** conductSearch: everything whose name begins like the query, and repositories that have it anywhere. */
export function searchChecks(check: QuayCheck): void {
  check(
    'conductSearch',
    'repositories, the organization, the team and the robot are found by the beginning of their names',
    { level: 'MUST', cites: 'guide 2.19.2' },
    async (world) => {
      const { owner, given, expect } = world
      const things = await given.theFindable()
      const { results } = await owner.conductSearch({ query: things.stem }).succeeds()
      expect(namesByKind(results)).toEqual([
        `organization ${things.orgname}`,
        `repository ${things.private.name}`,
        `repository ${things.public.name}`,
        `robot ${things.orgname}+${things.robot}`,
        `team ${things.team}`,
      ])
    },
  )

  check(
    'conductSearch',
    'each thing is shown as what it is, with the way to its page',
    { level: 'MUST', cites: 'observed conductSearch success' },
    async (world) => {
      const { expect } = world
      const { orgname, team, robot, word, ...repositories } = await world.given.theFindable()
      const organization = { kind: 'organization', title: 'org', name: orgname, href: `/organization/${orgname}` }
      expect(await found(world, orgname)).toMatchObject(organization)
      expect(await found(world, team)).toMatchObject({
        kind: 'team',
        organization,
        href: `/organization/${orgname}/teams/${team}`,
      })
      expect(await found(world, robot, `${orgname}+${robot}`)).toMatchObject({ kind: 'robot', short_name: robot })
      const { name } = repositories.private
      expect(await found(world, name)).toMatchObject({
        kind: 'repository',
        namespace: organization,
        description: `About ${word}.`,
        is_public: false,
        href: `/repository/${orgname}/${name}`,
      })
      expect(await found(world, repositories.public.name)).toMatchObject({ is_public: true })
    },
  )

  check(
    'conductSearch',
    'a repository is found while it exists',
    { level: 'MUST', cites: 'guide 2.19.2' },
    async ({ owner, given, expect }) => {
      const { name, at } = await given.repository()
      const names = async () => {
        const { results } = await owner.conductSearch({ query: at.repository }).succeeds()
        return results.map((each) => each.name)
      }
      expect(await names()).toContain(name)
      await owner.deleteRepository(at).done()
      expect(await names()).not.toContain(name)
    },
  )

  check(
    'conductSearch',
    'the best comes first',
    { level: 'SHOULD', cites: 'observed conductSearch success' },
    async ({ owner, given, expect }) => {
      const { stem } = await given.theFindable()
      const { results } = await owner.conductSearch({ query: stem }).succeeds()
      const scores = results.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((one, other) => other - one))
      expect(new Set(scores).size, 'different scores').toBeGreaterThan(1)
    },
  )

  check(
    'conductSearch',
    'a search for nothing finds nothing',
    { level: 'MUST', cites: 'observed conductSearch no-query' },
    async ({ owner, given, expect }) => {
      await given.theFindable()
      expect(await owner.conductSearch().succeeds()).toEqual({ results: [] })
    },
  )

  for (const { caller, title, capabilities } of others)
    check(
      'conductSearch',
      `${title} finds what is public, and neither private repositories nor teams nor robots`,
      { level: 'MUST', cites: `observed conductSearch ${caller}`, situation: caller, callers: [caller], capabilities },
      async (world) => {
        const { given, expect } = world
        const { stem, orgname, public: open } = await given.theFindable()
        const call = world[caller].conductSearch({ query: stem })
        const exchange = await call.exchange(caller)
        call.mustAnswer(exchange, caller)
        // By the guide, nobody may search who is not signed in.
        if (exchange.answer.status >= 400) return
        expect(namesByKind(call.successOf(exchange).results)).toEqual([
          `organization ${orgname}`,
          `repository ${open.name}`,
        ])
      },
    )
}

type Found = Awaited<ReturnType<ReturnType<QuayWorld['owner']['conductSearch']>['succeeds']>>['results'][number]

/** Sorted, for the order among different kinds is a matter of taste. */
function namesByKind(results: Found[]): string[] {
  return results.map(({ kind, name }) => `${kind} ${name}`).sort()
}

/** What the search for `query` finds by the name. */
async function found({ owner }: QuayWorld, query: string, name = query): Promise<Found> {
  const { results } = await owner.conductSearch({ query }).succeeds()
  const result = results.find((each) => each.name === name)
  if (!result) throw new Failure(`the search for ${query} does not find ${name}`)
  return result
}
