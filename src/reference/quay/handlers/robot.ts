import type { ApiRequest } from '../api-request.js'
import { repositoryPermissions } from '../bodies/repository-permissions.js'
import { listedRobot, regeneratedRobot, robotBody } from '../bodies/robot-body.js'
import { adminsOrganization, adminsSelf, inOwnOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Robot } from '../store/account.js'
import { forgetRobot } from '../store/forget-robot.js'
import { namespaceNameProblem } from '../store/name-rules.js'
import { robotName } from '../store/robots.js'
import type { Handler, Handlers } from './handler.js'

type NamespaceOf = (request: ApiRequest) => string

const ofOrganization: NamespaceOf = (request) => request.at('orgname')
const ofUser: NamespaceOf = (request) => request.user.name

export const robotHandlers: Handlers = {
  createOrgRobot: { access: adminsOrganization, handle: creating(ofOrganization) },
  getOrgRobot: { access: adminsOrganization, handle: showing(ofOrganization) },
  deleteOrgRobot: { access: adminsOrganization, handle: deleting(ofOrganization) },
  getOrgRobots: {
    access: inOwnOrganization,
    handle: (request) =>
      list(request, ofOrganization(request), request.rights.isOrganizationAdmin(request.at('orgname'))),
  },
  getOrgRobotPermissions: { access: adminsOrganization, handle: rightsIn(ofOrganization) },
  regenerateOrgRobotToken: { access: adminsOrganization, handle: regenerating(ofOrganization) },
  getUserRobots: { access: adminsSelf, handle: (request) => list(request, request.user.name, true) },
  createUserRobot: { access: adminsSelf, handle: creating(ofUser) },
  getUserRobot: { access: adminsSelf, handle: showing(ofUser) },
  deleteUserRobot: { access: adminsSelf, handle: deleting(ofUser) },
  getUserRobotPermissions: { access: adminsSelf, handle: rightsIn(ofUser) },
  regenerateUserRobotToken: { access: adminsSelf, handle: regenerating(ofUser) },
}

function creating(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const { store, body } = request
    const namespace = namespaceOf(request)
    const shortname = request.at('robot_shortname')
    const problem = namespaceNameProblem(shortname)
    if (problem)
      throw new Refusal(problem.situation, `The name for the robot '${shortname}' is invalid: ${problem.message}`)
    const name = robotName(namespace, shortname)
    if (store.robots.find(name)) throw new Refusal('refused.duplicate', `Existing robot with name: ${name}`)
    const description = (body.description as string | undefined) ?? ''
    const metadata = (body.unstructured_metadata as Robot['metadata'] | undefined) ?? null
    return robotBody(store.robots.create({ namespace, shortname, description, metadata }))
  }
}

function showing(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const robot = find(request, namespaceOf(request))
    // Created without metadata, a robot answers null; read back, an empty object (recorded: createUserRobot, getUserRobot).
    return robotBody({ ...robot, metadata: robot.metadata ?? {} })
  }
}

function deleting(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const { repositories, robots } = request.store
    const robot = find(request, namespaceOf(request))
    const { name } = robot
    for (const { mirror } of repositories.all())
      if (mirror?.robot === name) throw new Refusal('refused.used-by-mirror', 'Robot is being used by a mirror')
    forgetRobot(request.store, robot)
    robots.remove(name)
    return undefined
  }
}

function rightsIn(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => {
    const namespace = namespaceOf(request)
    const { name } = find(request, namespace)
    const repositories = request.store.repositories.of(namespace)
    return { permissions: repositoryPermissions(repositories, ({ permissions }) => permissions.get(name)) }
  }
}

function regenerating(namespaceOf: NamespaceOf): Handler['handle'] {
  return (request) => regeneratedRobot(request.store.robots.regenerate(find(request, namespaceOf(request)).name))
}

function list(request: ApiRequest, namespace: string, isAdmin: boolean) {
  const show = { token: isAdmin && request.flag('token', true), permissions: isAdmin && request.flag('permissions') }
  const robots = request.store.robots.of(namespace).slice(0, request.integer('limit', Number.POSITIVE_INFINITY))
  return { robots: robots.map((robot) => listedRobot(robot, request.store, show)) }
}

function find(request: ApiRequest, namespace: string): Robot {
  const { robots } = request.store
  const name = robotName(namespace, request.at('robot_shortname'))
  const found = robots.find(name)
  if (found) return found
  const isRepeated = request.operation.method === 'DELETE' && robots.wasDeleted(name)
  const detail = 'Could not find robot with specified username'
  throw new Refusal(isRepeated ? 'repeated' : 'missing.robot_shortname', detail)
}
