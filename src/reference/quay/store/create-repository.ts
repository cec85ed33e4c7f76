import type { DefaultPermission } from './default-permissions.js'
import type { Repository } from './repository.js'
import type { Store } from './store.js'

/** Makes a repository, with the rights that its organization gives by default. */
export function createRepository(
  { repositories, defaultPermissions }: Store,
  given: Pick<Repository, 'namespace' | 'name' | 'description' | 'isPublic'>,
  creator: string,
): Repository {
  const repository = repositories.create(given, creator)
  for (const { delegate, role } of counting(defaultPermissions.of(given.namespace), creator)) {
    if (delegate.kind === 'team') repository.teamPermissions.set(delegate.name, role)
    else if (delegate.name !== creator) repository.permissions.set(delegate.name, role)
  }
  return repository
}

// What is meant for the creator alone comes last: it counts before what is meant for everybody.
function counting(all: DefaultPermission[], creator: string): DefaultPermission[] {
  const [general, own] = [undefined, creator].map((user) => all.filter((each) => each.activatingUser === user))
  return [...(general ?? []), ...(own ?? [])]
}
