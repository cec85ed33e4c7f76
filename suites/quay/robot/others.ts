import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

type At = Parameters<QuayWorld['superuser']['getOrgRobot']>[0]

const asked = {
  getOrgRobot: ({ superuser }: QuayWorld, at: At) => superuser.getOrgRobot(at),
  createOrgRobot: ({ superuser }: QuayWorld, at: At) => superuser.createOrgRobot({ ...at, body: {} }),
  deleteOrgRobot: ({ superuser }: QuayWorld, at: At) => superuser.deleteOrgRobot(at),
}

/** What others see of robots, and what others need of them. */
export function robotsOfOthersChecks(check: QuayCheck): void {
  check(
    'getUserRobots',
    'others are not shown the robots of a user',
    { level: 'MUST', cites: 'guide 2.18.1', callers: ['outsider'] },
    async ({ outsider, given, expect }) => {
      const { name, token } = await given.robot(robotsOfUser)
      const listed = await outsider.getUserRobots({ token: true }).succeeds()
      expect(listed.robots.map((robot) => robot.name)).not.toContain(name)
      expect(JSON.stringify(listed)).not.toContain(token)
    },
  )

  // A robot of a user would be left over: a target that collects its garbage later keeps the mirror for a while.
  check(
    'deleteOrgRobot',
    'a robot that a mirror needs is kept',
    { level: 'MUST', cites: 'guide 2.18.8', situation: 'refused.used-by-mirror', capabilities: ['repo-mirror'] },
    async ({ owner, given, expect }) => {
      const { at, name, token } = await given.robot()
      await given.mirror({ config: { robot_username: name } })
      await owner.deleteOrgRobot(at).answers('refused.used-by-mirror')
      expect((await owner.getOrgRobot(at).succeeds()).token).toBe(token)
    },
  )

  for (const operationId of ['getOrgRobot', 'createOrgRobot', 'deleteOrgRobot'] as const)
    check(
      operationId,
      'a superuser is told that an organization does not exist',
      {
        level: 'MUST',
        cites: `observed ${operationId} missing_superuser`,
        situation: 'missing.orgname.superuser',
        callers: ['superuser'],
        capabilities: ['superuser'],
      },
      async (world) => {
        const at = { orgname: world.given.name('no-such-org'), robot_shortname: 'none' }
        await asked[operationId](world, at).answers('missing.orgname.superuser')
      },
    )
}
