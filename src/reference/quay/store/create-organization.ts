import { defaultTagExpiration } from './account.js'
import type { Organization, Team } from './account.js'

/** An organization, with the team `owners` that every one has, and its first owner. */
export function createOrganization(name: string, email: string, owner: string): Organization {
  const owners: Team = { name: 'owners', description: '', role: 'admin', members: new Set([owner]) }
  return {
    kind: 'organization',
    name,
    email,
    invoiceEmail: false,
    invoiceEmailAddress: null,
    tagExpiration: defaultTagExpiration,
    teams: new Map([[owners.name, owners]]),
  }
}
