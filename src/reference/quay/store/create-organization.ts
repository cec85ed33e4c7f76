import { defaultTagExpiration } from './account.js'
import type { Organization } from './account.js'
import { createTeam } from './create-team.js'

/** An organization, with the team `owners` that every one has, and its first owner. */
export function createOrganization(name: string, email: string, owner: string): Organization {
  const owners = createTeam('owners', 'admin', '')
  owners.members.add(owner)
  return {
    kind: 'organization',
    name,
    email,
    invoiceEmail: false,
    invoiceEmailAddress: null,
    tagExpiration: defaultTagExpiration,
    teams: new Map([[owners.name, owners]]),
    formerMembers: new Set(),
    proxyCache: undefined,
  }
}
