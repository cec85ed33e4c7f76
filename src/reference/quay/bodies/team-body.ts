import type { Principal, Team } from '../store/account.js'
import { accountAvatar } from './account-avatar.js'
import { avatar } from './avatar.js'

/** A team that was just changed or created, as who may change it sees it. */
export function changedTeam({ name, description, role }: Team, isNew = false) {
  return { name, description, can_view: true, role, avatar: avatar(name, 'team'), new_team: isNew }
}

export function teamMember(account: Principal) {
  return {
    name: account.name,
    kind: 'user',
    is_robot: account.kind === 'robot',
    avatar: accountAvatar(account),
    invited: false,
  }
}

export function teamInvite(email: string) {
  return { email, kind: 'invite', avatar: avatar(email, 'user'), invited: true }
}
