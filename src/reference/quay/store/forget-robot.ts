import type { Robot } from './account.js'
import type { Store } from './store.js'

/** Takes back everything that was given to a robot: rights, default permissions, its places in teams. */
export function forgetRobot({ repositories, defaultPermissions, namespaces }: Store, { name, namespace }: Robot): void {
  for (const { permissions } of repositories.all()) permissions.delete(name)
  for (const { members } of namespaces.organization(namespace)?.teams.values() ?? []) members.delete(name)
  for (const { id, delegate, activatingUser } of defaultPermissions.of(namespace))
    if (delegate.name === name || activatingUser === name) defaultPermissions.remove(id)
}
