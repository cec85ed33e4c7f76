import type { Organization, Team } from './account.js'

/** The teams by which a user administers the organization. */
export function adminTeams({ teams }: Organization, user: string): Team[] {
  return [...teams.values()].filter(({ role, members }) => role === 'admin' && members.has(user))
}

/** Whether it is by this team alone that the user administers the organization. */
export function isOnlyAdminTeam(organization: Organization, team: Team, user: string): boolean {
  const [first, ...others] = adminTeams(organization, user)
  return first === team && others.length === 0
}
