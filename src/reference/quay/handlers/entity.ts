import type { ApiRequest } from '../api-request.js'
import { accountAvatar } from '../bodies/account-avatar.js'
import { avatar } from '../bodies/avatar.js'
import { anyone } from '../gates/access.js'
import type { Organization } from '../store/account.js'
import type { Principal } from '../store/account.js'
import type { Handlers } from './handler.js'

export const entityHandlers: Handlers = {
  getMatchingEntities: { access: anyone, handle: findEntities },
}

const mostOfAKind = 10

/** Users, and of the namespace what the caller may see of it: robots, and where they are asked for teams and itself. */
function findEntities(request: ApiRequest) {
  const { store, rights } = request
  const prefix = request.at('prefix').replaceAll(' ', '').toLowerCase()
  const namespace = request.query('namespace') ?? ''
  const organization = store.namespaces.organization(namespace)
  const isInside = organization ? rights.isOrganizationMember(namespace) : rights.canAdminUser(namespace)
  const robots = isInside ? store.robots.of(namespace) : []
  const accounts = [
    ...robots.filter(({ name }) => name.startsWith(`${namespace}+${prefix}`)),
    ...store.namespaces.users().filter(({ name }) => name.startsWith(prefix)),
  ]
  // Who is called exactly so must not be cut off.
  accounts.sort((one, other) => Number(other.name === prefix) - Number(one.name === prefix))
  return {
    results: [
      ...(organization && isInside && request.flag('includeTeams') ? teams(organization, prefix) : []),
      ...accounts.slice(0, mostOfAKind).map((each) => account(request, each, organization)),
      ...(organization && isInside && request.flag('includeOrgs') ? itself(organization, prefix) : []),
    ],
  }
}

function account({ store }: ApiRequest, each: Principal, organization: Organization | undefined) {
  const isRobot = each.kind === 'robot'
  return {
    name: each.name,
    kind: 'user',
    is_robot: isRobot,
    avatar: accountAvatar(each),
    ...(organization && { is_org_member: isRobot || store.namespaces.isMember(organization.name, each.name) }),
  }
}

function teams({ teams: all }: Organization, prefix: string) {
  return [...all.values()]
    .filter(({ name }) => name.startsWith(prefix))
    .slice(0, mostOfAKind)
    .map(({ name }) => ({ name, kind: 'team', is_org_member: true, avatar: avatar(name, 'team') }))
}

function itself({ name, email }: Organization, prefix: string) {
  if (!name.startsWith(prefix)) return []
  return [{ name, kind: 'org', is_org_member: true, avatar: avatar(name, 'org', email) }]
}
