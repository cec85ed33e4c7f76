import type { Store } from './store.js'

/** Removes a user or an organization, with everything in its namespace. */
export function removeNamespace({ namespaces, repositories, robots }: Store, name: string): void {
  for (const repository of repositories.of(name)) repositories.remove(repository)
  for (const robot of robots.of(name)) robots.remove(robot.name)
  namespaces.remove(name)
}
