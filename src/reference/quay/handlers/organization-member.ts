import type { ApiRequest } from '../api-request.js'
import { accountAvatar } from '../bodies/account-avatar.js'
import { avatar } from '../bodies/avatar.js'
import { adminsOrganization } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Organization, Principal, Team } from '../store/account.js'
import { accountNamed } from '../store/account-named.js'
import type { Store } from '../store/store.js'
import type { Handlers } from './handler.js'

/** Those who belong to an organization by a team, and those who only have rights in a repository of it. */
export const organizationMemberHandlers: Handlers = {
  getOrganizationMembers: {
    access: adminsOrganization,
    handle: ({ organization, store }) => ({
      members: people(store, memberNames(organization)).map((user) => memberBody(store, organization, user)),
    }),
  },
  getOrganizationMember: { access: adminsOrganization, handle: show },
  removeOrganizationMember: { access: adminsOrganization, handle: remove },
  getOrganizationCollaborators: { access: adminsOrganization, handle: collaborators },
}

function show(request: ApiRequest) {
  const { organization, store } = request
  const account = accountNamed(store, request.at('membername'))
  const isMember = account && teamsOf(organization, account.name).length > 0
  // A robot belongs to its organization without a team.
  const isOwnRobot = account?.kind === 'robot' && account.namespace === organization.name
  if (!account || !(isMember || isOwnRobot)) throw new Refusal('missing.membername')
  return memberBody(store, organization, account)
}

function remove(request: ApiRequest) {
  const { organization, store } = request
  const name = request.at('membername')
  if (!store.namespaces.user(name)) throw new Refusal('missing.membername')
  const isGone = !store.namespaces.isMember(organization.name, name)
  if (isGone) request.goOnIn(organization.formerMembers.has(name) ? 'repeated' : 'refused.no-member')
  const admins = new Set(
    [...organization.teams.values()].flatMap(({ role, members }) => (role === 'admin' ? [...members] : [])),
  )
  if (admins.has(name) && admins.size === 1)
    throw new Refusal('refused.last-admin', 'Cannot remove user as they are the only organization admin')
  for (const { members } of organization.teams.values()) members.delete(name)
  for (const { permissions } of store.repositories.of(organization.name)) permissions.delete(name)
  organization.formerMembers.add(name)
  return undefined
}

function collaborators({ organization, store }: ApiRequest) {
  const members = memberNames(organization)
  const names = store.repositories.of(organization.name).flatMap(({ permissions }) => [...permissions.keys()])
  const others = people(store, new Set(names)).filter(({ name }) => !members.has(name))
  const entry = (user: Principal) => ({ ...head(user), repositories: repositoriesOf(store, organization, user.name) })
  return { collaborators: others.map(entry) }
}

function memberBody(store: Store, organization: Organization, account: Principal) {
  return {
    ...head(account),
    kind: account.kind,
    teams: teamsOf(organization, account.name).map(({ name }) => ({ name, avatar: avatar(name, 'team') })),
    repositories: repositoriesOf(store, organization, account.name),
  }
}

function head(account: Principal) {
  return { name: account.name, kind: 'user', avatar: accountAvatar(account) }
}

function teamsOf({ teams }: Organization, name: string): Team[] {
  return [...teams.values()].filter(({ members }) => members.has(name))
}

function memberNames({ teams }: Organization): Set<string> {
  return new Set([...teams.values()].flatMap(({ members }) => [...members]))
}

/** Users; robots are no people. */
function people({ namespaces }: Store, names: Set<string>): Principal[] {
  return [...names].map((name) => namespaces.user(name)).filter((user) => user !== undefined)
}

function repositoriesOf({ repositories }: Store, { name: namespace }: Organization, account: string): string[] {
  return repositories
    .of(namespace)
    .filter(({ permissions }) => permissions.has(account))
    .map(({ name }) => name)
}
