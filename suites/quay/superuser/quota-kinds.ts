import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'

/**
 * Whose quotas there are, with the operations on them and what their checks declare. By the names that servers give them, the
 * operations are the other way round.
 */
export const quotaKinds = [
  {
    of: 'an organization',
    create: 'createUserQuotaSuperUser',
    list: 'listUserQuotaSuperUser',
    change: 'changeUserQuotaSuperUser',
    remove: 'deleteUserQuotaSuperUser',
    declaration: { level: 'MUST', cites: 'guide 2.21.6 to 2.21.9' },
    namespace: ({ given }: QuayWorld) => given.organization(),
    limit: ({ given }: QuayWorld) => given.quotaLimit(),
  },
  {
    of: 'a user',
    create: 'createOrganizationQuotaSuperUser',
    list: 'listOrganizationQuotaSuperUser',
    change: 'changeOrganizationQuotaSuperUser',
    remove: 'deleteOrganizationQuotaSuperUser',
    declaration: {
      level: 'MUST',
      cites: 'guide 2.21.10 to 2.21.13',
      intrusive: 'it changes what the account of a user may store',
    },
    namespace: ({ given }: QuayWorld) => given.installedUser(),
    limit: ({ given }: QuayWorld) => given.installedUserQuotaLimit(),
  },
] as const
