import type { ApiRequest } from '../api-request.js'
import { teamInvite, teamMember } from '../bodies/team-body.js'
import { teamDirectory } from '../bodies/team-directory.js'
import { adminsOrganization, seesTeam } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { accountNamed } from '../store/account-named.js'
import { isOnlyAdminTeam } from '../store/admin-teams.js'
import type { Team } from '../store/account.js'
import type { Handlers } from './handler.js'

/** Who belongs to a team, and who was invited to it. No mail is sent: an invitation can only be listed and taken back. */
export const teamMemberHandlers: Handlers = {
  getOrganizationTeamMembers: { access: seesTeam, handle: list },
  updateOrganizationTeamMember: { access: adminsOrganization, handle: add },
  deleteOrganizationTeamMember: { access: adminsOrganization, handle: remove },
  inviteTeamMemberEmail: {
    access: adminsOrganization,
    handle: (request) => {
      const email = request.at('email')
      refuseSynced(request.team)
      request.team.invited.add(email)
      return teamInvite(email)
    },
  },
  deleteTeamMemberEmailInvite: {
    access: adminsOrganization,
    handle: (request) => {
      if (!request.team.invited.delete(request.at('email'))) throw new Refusal('missing.email')
      return undefined
    },
  },
}

function list(request: ApiRequest) {
  const { team, organization, rights, store } = request
  const canEdit = rights.isOrganizationAdmin(organization.name)
  const accounts = [...team.members].map((name) => accountNamed(store, name)).filter((each) => each !== undefined)
  const invited = canEdit && request.flag('includePending') ? [...team.invited] : []
  return {
    name: team.name,
    members: [...accounts.map(teamMember), ...invited.map(teamInvite)],
    can_edit: canEdit,
    ...teamDirectory(request, team),
  }
}

function add(request: ApiRequest) {
  const { team, organization, store } = request
  const name = request.at('membername')
  const account = accountNamed(store, name)
  if (account?.kind !== 'robot') refuseSynced(team)
  if (!account) throw new Refusal('missing.membername', 'Unknown user')
  if (account.kind === 'robot' && account.namespace !== organization.name)
    throw new Refusal('refused.foreign-robot', 'Cannot add the specified robot to this team')
  if (team.members.has(name))
    throw new Refusal('refused.duplicate', `User '${name}' is already a member of team '${team.name}'`)
  team.members.add(name)
  return teamMember(account)
}

function remove(request: ApiRequest) {
  const { team, organization, store, user } = request
  const name = request.at('membername')
  const account = accountNamed(store, name)
  if (account?.kind !== 'robot') refuseSynced(team)
  if (!account) throw new Refusal('missing.membername')
  if (!team.members.has(name))
    throw new Refusal(
      team.formerMembers.has(name) ? 'repeated' : 'refused.no-member',
      `User ${name} does not belong to team ${team.name}`,
    )
  if (name === user.name && isOnlyAdminTeam(organization, team, name))
    throw new Refusal('refused.last-admin', 'User cannot remove themselves from their only admin team.')
  team.members.delete(name)
  team.formerMembers.add(name)
  return undefined
}

function refuseSynced({ group }: Team): void {
  if (group) throw new Refusal('refused.synced-team', 'Cannot call this method on an auth-synced team')
}
