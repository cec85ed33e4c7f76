import type { RobotsOf } from '../../../fixtures/quay/robots-of.js'
import { robotsOfOrganization, robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** A robot is made, shown, listed and deleted. */
export function robotLifeCycleChecks(check: QuayCheck, robots: RobotsOf): void {
  const { ids, sections, title } = robots
  check(
    ids.create,
    `a new robot of ${title} is shown and listed as it was made`,
    { level: 'MUST', cites: `guide ${sections.create}` },
    async (world) => {
      const at = { orgname: await robots.namespace(world), robot_shortname: world.given.name('robot') }
      const body = { description: 'Pushes by night.', unstructured_metadata: { team: 'night' } }
      const name = `${at.orgname}+${at.robot_shortname}`
      const made = await robots.create(world, at, body).succeeds()
      world.expect(made).toMatchObject({ name, ...body })
      const shown = await robots.show(world, at).succeeds()
      world.expect(shown).toMatchObject({ name, token: made.token, ...body })
      const listed = await robots.list(world, at).succeeds()
      world
        .expect(listed.robots.filter((robot) => robot.name === name))
        .toMatchObject([{ name, description: body.description, token: made.token }])
    },
  )

  check(
    ids.create,
    `a robot of ${title} that nothing is said of has no description`,
    { level: 'MUST', cites: `guide ${sections.create}` },
    async (world) => {
      const at = { orgname: await robots.namespace(world), robot_shortname: world.given.name('robot') }
      const made = await robots.create(world, at).succeeds()
      world.expect(made).toMatchObject({ description: '', unstructured_metadata: null })
      world.expect(await robots.show(world, at).succeeds()).toMatchObject({ token: made.token, description: '' })
    },
  )

  check(
    ids.remove,
    `a deleted robot of ${title} is gone, and the others stay`,
    { level: 'MUST', cites: `guide ${sections.remove}` },
    async (world) => {
      const [gone, kept] = [await world.given.robot(robots), await world.given.robot(robots)]
      for (const { at, token } of [gone, kept])
        world.expect((await robots.show(world, at).succeeds()).token).toBe(token)
      await robots.remove(world, gone.at).succeeds()
      await robots.show(world, gone.at).answers('missing.robot_shortname')
      world.expect((await robots.show(world, kept.at).succeeds()).token).toBe(kept.token)
      const names = (await robots.list(world, gone.at).succeeds()).robots.map(({ name }) => name)
      world.expect(names).toContain(kept.name)
      world.expect(names).not.toContain(gone.name)
    },
  )

  check(
    ids.remove,
    `with a robot of ${title} goes none of the same short name elsewhere`,
    { level: 'MUST', cites: `guide ${sections.remove}` },
    async (world) => {
      const others = robots === robotsOfUser ? robotsOfOrganization : robotsOfUser
      const gone = await world.given.robot(robots)
      const at = { orgname: await others.namespace(world), robot_shortname: gone.at.robot_shortname }
      const { token } = await others.create(world, at).succeeds()
      await robots.remove(world, gone.at).succeeds()
      world.expect((await others.show(world, at).succeeds()).token).toBe(token)
    },
  )
}
