import type { Robot } from '../store/account.js'
import type { Store } from '../store/store.js'
import { avatar } from './avatar.js'
import { mailDate } from './dates.js'

/** The answer of the operations on one robot. */
export function robotBody(robot: Robot) {
  return { ...head(robot), token: robot.token, unstructured_metadata: robot.metadata }
}

/** The answer to a new token. */
export function regeneratedRobot(robot: Robot) {
  return { ...head(robot), token: robot.token }
}

/** An entry of a list of robots. */
export function listedRobot(robot: Robot, store: Store, show: { token: boolean; permissions: boolean }) {
  const { name, created, last_accessed, description } = head(robot)
  return {
    name,
    created,
    last_accessed,
    ...(show.permissions && { teams: teamsOf(robot, store), repositories: repositoriesOf(robot, store) }),
    description,
    ...(show.token && { token: robot.token }),
  }
}

function head({ name, createdAt, description }: Robot) {
  return { name, created: mailDate(createdAt), last_accessed: null, description }
}

function teamsOf(robot: Robot, store: Store) {
  const teams = store.namespaces.organization(robot.namespace)?.teams.values() ?? []
  return [...teams]
    .filter((team) => team.members.has(robot.name))
    .map(({ name }) => ({ name, avatar: avatar(name, 'team') }))
}

function repositoriesOf(robot: Robot, store: Store): string[] {
  return store.repositories
    .of(robot.namespace)
    .filter((repository) => repository.permissions.has(robot.name))
    .map(({ name }) => name)
}
