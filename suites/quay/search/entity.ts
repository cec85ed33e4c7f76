import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'

type Query = Omit<Parameters<QuayOperations['getMatchingEntities']>[0], 'prefix'>

/** getMatchingEntities: to whom rights can be given, and who is told of whom. */
export function entityChecks(check: QuayCheck): void {
  check(
    'getMatchingEntities',
    'a user is found by name, and belongs to nothing where no namespace is named',
    { level: 'MUST', cites: 'guide 2.19.3', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const name = await given.userName('outsider')
      const { results } = await owner.getMatchingEntities({ prefix: name }).succeeds()
      const found = results.filter((each) => each.name === name)
      expect(found).toMatchObject([{ kind: 'user', is_robot: false, avatar: { kind: 'user' } }])
      expect(found[0]).not.toHaveProperty('is_org_member')
    },
  )

  check(
    'getMatchingEntities',
    'who belongs to an organization finds its robots, and its teams and itself where they are asked for',
    { level: 'MUST', cites: 'guide 2.19.3' },
    async ({ owner, given, expect }) => {
      const { stem, orgname, team, robot } = await given.theFindable()
      const found = (query: Query) => entities(owner, stem, { namespace: orgname, ...query })
      const robotFound = { name: `${orgname}+${robot}`, kind: 'user', is_robot: true, is_org_member: true }
      const teamFound = { name: team, kind: 'team', is_org_member: true }
      const organizationFound = { name: orgname, kind: 'org', is_org_member: true }
      expect(await found({})).toMatchObject([robotFound])
      expect(await found({ includeTeams: true })).toMatchObject([robotFound, teamFound])
      expect(await found({ includeOrgs: true })).toMatchObject([robotFound, organizationFound])
      expect(await found({ includeTeams: true, includeOrgs: true })).toMatchObject([
        robotFound,
        teamFound,
        organizationFound,
      ])
    },
  )

  check(
    'getMatchingEntities',
    'nobody of a namespace is found where no namespace is named',
    { level: 'MUST', cites: 'guide 2.19.3' },
    async ({ owner, given, expect }) => {
      const { stem } = await given.theFindable()
      expect(await entities(owner, stem, { includeTeams: true, includeOrgs: true })).toEqual([])
    },
  )

  for (const { caller, title, capabilities } of others)
    check(
      'getMatchingEntities',
      `${title} finds neither robots nor teams of an organization`,
      { level: 'MUST', cites: `observed getMatchingEntities ${caller}`, callers: [caller], capabilities },
      async (world) => {
        const { expect } = world
        const { stem, orgname } = await world.given.theFindable()
        const everything = { namespace: orgname, includeTeams: true, includeOrgs: true }
        expect(await entities(world.owner, stem, everything)).toHaveLength(3)
        expect(await entities(world[caller], stem, everything)).toEqual([])
      },
    )

  check(
    'getMatchingEntities',
    "a user's own robots are found by that user, and by nobody else",
    { level: 'MUST', cites: 'guide 2.19.3', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const robot = await given.theUserRobot()
      const [namespace = '', prefix = ''] = robot.split('+')
      const names = async (caller: QuayOperations) =>
        (await entities(caller, prefix, { namespace })).map(({ name }) => name)
      expect(await names(owner)).toContain(robot)
      expect(await names(outsider)).toEqual([])
    },
  )

  check(
    'getMatchingEntities',
    'a robot is found while it exists',
    { level: 'MUST', cites: 'guide 2.19.3' },
    async ({ owner, given, expect }) => {
      const { at, name } = await given.robot()
      const names = async () =>
        (await entities(owner, at.robot_shortname, { namespace: at.orgname })).map((each) => each.name)
      expect(await names()).toContain(name)
      await owner.deleteOrgRobot(at).done()
      expect(await names()).not.toContain(name)
    },
  )

  check(
    'getMatchingEntities',
    'only who belongs to the organization is said to',
    { level: 'SHOULD', cites: 'observed getMatchingEntities success', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const { orgname } = await given.theFindable()
      const belongs = async (name: string) => {
        const found = await entities(owner, name, { namespace: orgname })
        return found.find((each) => each.name === name)?.is_org_member
      }
      expect(await belongs(await given.userName('owner')), 'the owner').toBe(true)
      expect(await belongs(await given.userName('outsider')), 'the outsider').toBe(false)
    },
  )
}

/** Whom the caller finds; robots first, then by kind, for the order among different kinds is a matter of taste. */
async function entities(caller: QuayOperations, prefix: string, query: Query) {
  const { results } = await caller.getMatchingEntities({ prefix, ...query }).succeeds()
  const rank = ['user', 'team', 'org', 'external']
  return results.sort((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind))
}
