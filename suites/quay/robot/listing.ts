import type { RobotsOf } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** What a list of robots holds, and what it leaves out. */
export function robotListingChecks(check: QuayCheck, robots: RobotsOf): void {
  const { ids, sections, title } = robots
  const cites = `guide ${sections.list}`

  check(
    ids.list,
    `a list of robots of ${title} shows no token when none is asked for`,
    { level: 'MUST', cites },
    async (world) => {
      const { at, name, token } = await world.given.robot(robots)
      const listed = await robots.list(world, at, { token: false }).succeeds()
      world.expect(listed.robots.map((robot) => robot.name)).toContain(name)
      world.expect(JSON.stringify(listed)).not.toContain(token)
      for (const robot of listed.robots) world.expect(robot).not.toHaveProperty('token')
    },
  )

  check(
    ids.list,
    `each robot of ${title} is listed once, and as many as are asked for`,
    { level: 'MUST', cites },
    async (world) => {
      const made = [await world.given.robot(robots), await world.given.robot(robots)]
      const [{ at }] = made as [(typeof made)[0]]
      const namesOf = async (limit?: number) =>
        (await robots.list(world, at, limit === undefined ? {} : { limit }).succeeds()).robots.map(({ name }) => name)
      const all = await namesOf()
      for (const { name } of made) world.expect(all.filter((each) => each === name)).toHaveLength(1)
      world.expect(all.filter((name) => !name.startsWith(`${at.orgname}+`))).toEqual([])
      world.expect(await namesOf(1)).toHaveLength(1)
    },
  )

  check(
    ids.list,
    `a list of robots of ${title} names the repositories in which they have rights, when it is asked to`,
    { level: 'MUST', cites },
    async (world) => {
      const robot = await world.given.robot(robots)
      const repositories = [
        await world.given.repositoryOf(robot, 'read'),
        await world.given.repositoryOf(robot, 'write'),
      ]
      const entry = async (permissions: boolean) => {
        const listed = await robots.list(world, robot.at, { permissions }).succeeds()
        return listed.robots.find(({ name }) => name === robot.name)
      }
      const shown = (await entry(true))?.repositories ?? []
      world.expect([...shown].sort()).toEqual(repositories.map(({ name }) => name).sort())
      world.expect(await entry(false)).not.toHaveProperty('repositories')
    },
  )
}
