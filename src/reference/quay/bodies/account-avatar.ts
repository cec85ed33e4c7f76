import type { Principal } from '../store/account.js'
import { avatar } from './avatar.js'
import type { Avatar } from './avatar.js'

/** The picture of a user or a robot. */
export function accountAvatar(account: Principal): Avatar {
  return avatar(account.name, account.kind, account.kind === 'user' ? account.email : account.name)
}
