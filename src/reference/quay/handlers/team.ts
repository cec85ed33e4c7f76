import type { ApiRequest } from '../api-request.js'
import { avatar } from '../bodies/avatar.js'
import { adminsOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Handlers } from './handler.js'

export const teamHandlers: Handlers = {
  updateOrganizationTeamMember: { access: adminsOrganization, handle: addMember },
}

function addMember(request: ApiRequest) {
  const { store } = request
  const organization = request.at('orgname')
  const team = store.namespaces.organization(organization)?.teams.get(request.at('teamname'))
  if (!team) throw new Refusal('missing.teamname')
  const name = request.at('membername')
  const member = store.namespaces.user(name) ?? store.robots.find(name)
  if (!member) throw new Refusal('missing.membername', 'Unknown user')
  const isRobot = member.kind === 'robot'
  if (isRobot && member.namespace !== organization)
    throw new Refusal('refused.foreign-robot', 'Robot is not part of the namespace')
  if (team.members.has(name))
    throw new Refusal('refused.duplicate', `User ${name} is already a member of team ${team.name}`)
  team.members.add(name)
  const address = isRobot ? name : member.email
  return { name, kind: 'user', is_robot: isRobot, avatar: avatar(name, member.kind, address), invited: false }
}
