import { removeApplication } from './remove-application.js'
import type { Store } from './store.js'

/** Removes a user or an organization, with everything in its namespace. */
export function removeNamespace(store: Store, name: string): void {
  const { namespaces, repositories, robots, oauthApplications, prunePolicies, defaultPermissions } = store
  for (const { clientId } of oauthApplications.of(name)) removeApplication(store, clientId)
  for (const repository of repositories.of(name)) repositories.remove(repository)
  for (const robot of robots.of(name)) robots.remove(robot.name)
  for (const policy of prunePolicies.of(name)) prunePolicies.remove(policy.uuid)
  for (const { id } of defaultPermissions.of(name)) defaultPermissions.remove(id)
  store.quotas.remove(name)
  namespaces.remove(name)
}
