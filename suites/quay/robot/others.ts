import { robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

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
}
