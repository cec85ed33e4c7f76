import { changedTeam } from '../bodies/team-body.js'
import { setsUpTeamSync } from '../gates/access.js'
import type { Handlers } from './handler.js'

/**
 * Teams that a directory fills. It is one of OpenID Connect: every group is taken to exist, who belonged to the team no longer
 * does, and its users join when they sign in - which nobody does here.
 */
export const teamSyncHandlers: Handlers = {
  enableOrganizationTeamSync: {
    access: setsUpTeamSync,
    handle: ({ team, body }) => {
      team.group = body
      team.members.clear()
      return changedTeam(team)
    },
  },
  disableOrganizationTeamSync: {
    access: setsUpTeamSync,
    handle: (request) => {
      const { team } = request
      if (!team.group) request.goOnIn('repeated')
      team.group = undefined
      return changedTeam(team)
    },
  },
}
