import type { Organization } from './account.js'
import type { Store } from './store.js'

/** Gives an organization another name, and with it everything in its namespace. */
export function renameOrganization(store: Store, organization: Organization, name: string): void {
  const { namespaces, repositories, robots, oauthApplications, prunePolicies, defaultPermissions } = store
  const former = organization.name
  for (const robot of robots.of(former))
    renameMember(store, organization, robot.name, name + robot.name.slice(former.length))
  for (const application of oauthApplications.of(former)) application.organization = name
  for (const policy of prunePolicies.of(former)) policy.namespace = name
  for (const permission of defaultPermissions.of(former)) permission.organization = name
  repositories.renameNamespace(former, name)
  robots.renameNamespace(former, name)
  store.quotas.renameNamespace(former, name)
  namespaces.rename(organization, name)
}

// Teams and rights know a robot by its name.
function renameMember({ repositories }: Store, organization: Organization, former: string, name: string): void {
  for (const { members } of organization.teams.values()) if (members.delete(former)) members.add(name)
  for (const { permissions } of repositories.of(organization.name)) {
    const role = permissions.get(former)
    if (role === undefined || !permissions.delete(former)) continue
    permissions.set(name, role)
  }
}
