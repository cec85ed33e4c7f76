import type { Principal } from './account.js'
import type { Store } from './store.js'

/** A user or a robot. */
export function accountNamed({ namespaces, robots }: Store, name: string): Principal | undefined {
  return namespaces.user(name) ?? robots.find(name)
}
