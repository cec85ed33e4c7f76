import type { GivenRobot } from '../../../fixtures/quay/given-robot.js'
import { registrySignIn } from '../../../fixtures/quay/push-image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { RobotsOf } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** What a robot is for: its token signs it in at the registry, until there is a new one or no robot any more. */
export function robotTokenChecks(check: QuayCheck, robots: RobotsOf): void {
  const { ids, sections, title } = robots
  check(
    ids.create,
    `a robot of ${title} pushes where it has the right to`,
    { level: 'MUST', cites: `guide ${sections.create}` },
    async (world) => {
      const at = { orgname: await robots.namespace(world), robot_shortname: world.given.name('robot') }
      const { name, token } = await robots.create(world, at).succeeds()
      const repository = await world.given.repositoryOf({ at, name, token }, 'write')
      await world.given.push(world.given.login(repository, { user: name, password: token }), 'pushed')
      const { tags } = await world.owner.listRepoTags(repository.at).succeeds()
      world.expect(tags.map((tag) => tag.name)).toEqual(['pushed'])
    },
  )

  check(
    ids.regenerate,
    `a robot of ${title} with a new token signs in by it, and by the old one no more`,
    { level: 'MUST', cites: `guide ${sections.regenerate}` },
    async (world) => {
      const [robot, other] = [await world.given.robot(robots), await world.given.robot(robots)]
      world.expect(await signedIn(world, robot), 'at first').toBe(200)
      const { name, token } = await robots.regenerate(world, robot.at).succeeds()
      world.expect(name).toBe(robot.name)
      world.expect((await robots.show(world, robot.at).succeeds()).token).toBe(token)
      world.expect(await signedIn(world, { name, token }), 'by the new token').toBe(200)
      world.expect(await signedIn(world, robot), 'by the old token').toBe(401)
      world.expect(await signedIn(world, other), 'another robot').toBe(200)
    },
  )

  check(
    ids.regenerate,
    `a robot of ${title} with a new token is otherwise as before`,
    { level: 'MUST', cites: `guide ${sections.regenerate}` },
    async (world) => {
      const at = { orgname: await robots.namespace(world), robot_shortname: world.given.name('robot') }
      const body = { description: 'Pushes by night.', unstructured_metadata: { team: 'night' } }
      const { token: _, created, ...kept } = await robots.create(world, at, body).succeeds()
      const robot = { at, name: kept.name }
      await world.given.repositoryOf({ ...robot, token: '' }, 'read')
      const rights = await robots.permissions(world, at).succeeds()
      const regenerated = await robots.regenerate(world, at).succeeds()
      world.expect(regenerated).toMatchObject({ name: kept.name, description: body.description, created })
      world.expect(await robots.show(world, at).succeeds()).toMatchObject({ created, ...kept })
      world.expect(await robots.permissions(world, at).succeeds()).toEqual(rights)
    },
  )

  check(
    ids.remove,
    `a deleted robot of ${title} signs in no more`,
    { level: 'MUST', cites: `guide ${sections.remove}` },
    async (world) => {
      const robot = await world.given.robot(robots)
      world.expect(await signedIn(world, robot), 'at first').toBe(200)
      await robots.remove(world, robot.at).succeeds()
      world.expect(await signedIn(world, robot), 'after it was deleted').toBe(401)
    },
  )
}

/** Status of the answer when the robot asks for a registry token. */
async function signedIn({ given }: QuayWorld, { name, token }: Pick<GivenRobot, 'name' | 'token'>): Promise<number> {
  const login = given.login(await given.theRepository(), { user: name, password: token })
  return (await registrySignIn(login, 'pull')).answer.status
}
