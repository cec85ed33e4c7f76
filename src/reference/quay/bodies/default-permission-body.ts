import { accountNamed } from '../store/account-named.js'
import type { DefaultPermission } from '../store/default-permissions.js'
import type { Store } from '../store/store.js'
import { accountAvatar } from './account-avatar.js'
import { avatar } from './avatar.js'

export function defaultPermissionBody(permission: DefaultPermission, store: Store) {
  const { id, role, organization, activatingUser, delegate } = permission
  const user = (name: string) => userBody(store, organization, name)
  return {
    activating_user: activatingUser === undefined ? null : user(activatingUser),
    delegate: delegate.kind === 'team' ? { ...delegate, avatar: avatar(delegate.name, 'team') } : user(delegate.name),
    role,
    id,
  }
}

function userBody(store: Store, organization: string, name: string) {
  const account = accountNamed(store, name)
  const isRobot = account?.kind === 'robot'
  return {
    name,
    is_robot: isRobot,
    kind: 'user',
    is_org_member: isRobot || store.namespaces.isMember(organization, name),
    avatar: account ? accountAvatar(account) : avatar(name, 'user'),
  }
}
