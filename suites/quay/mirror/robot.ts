import { mirrorConfig } from '../../../fixtures/quay/given-mirror.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const strangers = [
  {
    title: 'a user is no robot, and does not mirror',
    situation: 'refused.unknown-robot',
    robot: ({ given }: QuayWorld) => given.userName('owner'),
  },
  {
    title: 'a robot of another namespace does not mirror',
    situation: 'refused.foreign-robot',
    robot: ({ given }: QuayWorld) => given.theUserRobot(),
  },
]

/** The robot of a mirror is a robot, and one of the repository's own namespace. */
export function robotChecks(check: QuayCheck): void {
  for (const { title, situation, robot } of strangers) {
    check('createRepoMirrorConfig', title, { level: 'MUST', cites: 'guide 2.9.5', situation }, async (world) => {
      const { at } = await world.given.repository()
      const body = { ...(await mirrorConfig(world)), robot_username: await robot(world) }
      await world.owner.createRepoMirrorConfig({ ...at, body }).answers(situation)
      await world.owner.getRepoMirrorConfig(at).answers('missing.configuration')
    })
    check('changeRepoMirrorConfig', title, { level: 'MUST', cites: 'guide 2.9.4', situation }, async (world) => {
      const mirror = await world.given.mirror()
      const body = { robot_username: await robot(world) }
      await world.owner.changeRepoMirrorConfig({ ...mirror.at, body }).answers(situation)
      world.expect((await mirror.read()).robot_username).toBe(mirror.config.robot_username)
    })
  }
}
