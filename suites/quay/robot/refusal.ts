import type { RobotsOf } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

const impossible = [
  { title: 'a name with characters that no namespace has', situation: 'refused.invalid-name', name: 'Not_A+Robot' },
  { title: 'a name of one letter', situation: 'refused.short-name', name: 'r' },
]

/** Robots that cannot be made, and robots that cannot be deleted. */
export function robotRefusalChecks(check: QuayCheck, robots: RobotsOf): void {
  const { ids, sections, title } = robots
  check(
    ids.create,
    `a robot of ${title} is not made twice, and keeps its token`,
    { level: 'MUST', cites: `guide ${sections.create}`, situation: 'refused.duplicate' },
    async (world) => {
      const { at, token } = await world.given.robot(robots)
      await robots.create(world, at, { description: 'Another.' }).answers('refused.duplicate')
      world.expect(await robots.show(world, at).succeeds()).toMatchObject({ token, description: '' })
    },
  )

  for (const { title: what, situation, name } of impossible)
    check(
      ids.create,
      `${what} is refused for a robot of ${title}`,
      { level: 'MUST', cites: `observed ${ids.create} bad: name`, situation },
      async (world) => {
        const at = { orgname: await robots.namespace(world), robot_shortname: name }
        await robots.create(world, at).answers(situation)
        const { robots: listed } = await robots.list(world, at).succeeds()
        world.expect(listed.map((robot) => robot.name)).not.toContain(`${at.orgname}+${name}`)
      },
    )
}
