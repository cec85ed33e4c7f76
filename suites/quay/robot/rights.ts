import type { RobotsOf } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** The rights of a robot: those that were given to it, in the repositories in which they were. */
export function robotRightChecks(check: QuayCheck, robots: RobotsOf): void {
  const { ids, sections, title } = robots
  check(
    ids.permissions,
    `the rights of a robot of ${title} are those that were given to it, and to no other`,
    { level: 'MUST', cites: `guide ${sections.permissions}` },
    async (world) => {
      const [robot, other] = [await world.given.robot(robots), await world.given.robot(robots)]
      const rightsOf = async ({ at }: typeof robot) => (await robots.permissions(world, at).succeeds()).permissions
      world.expect(await rightsOf(robot), 'before any was given').toEqual([])
      const [read, write] = [
        await world.given.repositoryOf(robot, 'read'),
        await world.given.repositoryOf(robot, 'write'),
      ]
      const rights = await rightsOf(robot)
      world.expect(rights).toHaveLength(2)
      world.expect(rights).toEqual(
        world.expect.arrayContaining([
          { repository: { name: read.name, is_public: false }, role: 'read' },
          { repository: { name: write.name, is_public: false }, role: 'write' },
        ]),
      )
      world.expect(await rightsOf(other), 'of another robot').toEqual([])
    },
  )
}
