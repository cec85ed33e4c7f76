import { loggedActs } from '../../../fixtures/quay/logged-acts.js'
import type { QuayCheck } from '../quay-suite.js'

const declaration = { level: 'MUST', callers: ['outsider'] } as const

/** A log of what one performer did. */
export function logPerformerChecks(check: QuayCheck): void {
  check(
    'listOrgLogs',
    'what one user did is told without what others did',
    { ...declaration, cites: 'guide 2.7.6' },
    async ({ owner, given, expect }) => {
      const { orgname, outsider } = (await given.theLog()).names
      const { logs } = await owner.listOrgLogs({ orgname, performer: outsider }).succeeds()
      const expected = loggedActs.filter(({ by }) => by === 'outsider').map(({ kind }) => kind)
      expect(logs.map(({ kind }) => kind)).toEqual(expected)
      expect(logs.map(({ performer }) => performer?.name)).toEqual(expected.map(() => outsider))
    },
  )

  check(
    'getAggregateOrgLogs',
    'what one user did is counted without what others did',
    { ...declaration, cites: 'guide 2.7.4' },
    async ({ owner, given, expect }) => {
      const { orgname, outsider } = (await given.theLog()).names
      const { aggregated } = await owner.getAggregateOrgLogs({ orgname, performer: outsider }).succeeds()
      expect(aggregated).toMatchObject([{ kind: 'set_repo_description', count: 1 }])
    },
  )

  check(
    'listUserLogs',
    'what one user did is told without what others did',
    { ...declaration, cites: 'guide 2.7.3' },
    async ({ owner, given, expect }) => {
      await given.theUserRobot()
      const [performer, other] = [await given.userName('owner'), await given.userName('outsider')]
      const own = await owner.listUserLogs({ performer }).succeeds()
      expect([...new Set(own.logs.map((entry) => entry.performer?.name))]).toEqual([performer])
      const { logs } = await owner.listUserLogs({ performer: other }).succeeds()
      expect(logs.filter((entry) => entry.performer?.name !== other)).toEqual([])
    },
  )

  check(
    'getAggregateUserLogs',
    'what one user did is counted without what others did',
    { ...declaration, cites: 'guide 2.7.1' },
    async ({ owner, given, expect }) => {
      await given.theUserRobot()
      const kinds = async (performer: string) =>
        (await owner.getAggregateUserLogs({ performer }).succeeds()).aggregated.map(({ kind }) => kind)
      // Nobody but the user makes robots of the user.
      expect(await kinds(await given.userName('owner'))).toContain('create_robot')
      expect(await kinds(await given.userName('outsider'))).not.toContain('create_robot')
    },
  )
}
