import type { Team, TeamRole } from './account.js'

/** A team of nobody. */
export function createTeam(name: string, role: TeamRole, description: string): Team {
  return { name, role, description, members: new Set(), formerMembers: new Set(), invited: new Set(), group: undefined }
}
