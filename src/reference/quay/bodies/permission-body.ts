import type { Principal } from '../store/account.js'
import type { Repository, RepositoryRole } from '../store/repository.js'
import type { Store } from '../store/store.js'
import { accountAvatar } from './account-avatar.js'
import { avatar } from './avatar.js'

/** The right of a user or robot in a repository. */
export function userPermission(store: Store, { namespace }: Repository, account: Principal, role: RepositoryRole) {
  const isRobot = account.kind === 'robot'
  return {
    role,
    name: account.name,
    is_robot: isRobot,
    avatar: accountAvatar(account),
    ...(store.namespaces.organization(namespace) && {
      is_org_member: isRobot || store.namespaces.isMember(namespace, account.name),
    }),
  }
}

/** The right of a team in a repository. */
export function teamPermission(name: string, role: RepositoryRole) {
  return { role, name, avatar: avatar(name, 'team') }
}
