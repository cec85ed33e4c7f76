import type { Namespace, Robot, Team } from '../store/account.js'
import type { Repository } from '../store/repository.js'
import { accountAvatar } from './account-avatar.js'
import { avatar } from './avatar.js'

/** How often a repository is used and liked; nothing where nobody asked. */
export interface Usage {
  last_modified?: number
  stars?: number
  popularity?: number
}

// What Quay begins with, before it looks how well a name fits.
const scores = { repository: 4, team: 2, account: 1 }

export function foundRepository(repository: Repository, owner: Namespace, usage: Usage = {}) {
  const { namespace, name, description, isPublic } = repository
  return {
    kind: 'repository',
    title: 'repo',
    namespace: foundNamespace(owner),
    name,
    description,
    is_public: isPublic,
    score: scores.repository,
    href: `/repository/${namespace}/${name}`,
    ...usage,
  }
}

export function foundNamespace(namespace: Namespace) {
  const { kind, name, email } = namespace
  const isUser = kind === 'user'
  return {
    kind,
    title: isUser ? 'user' : 'org',
    name,
    avatar: isUser ? accountAvatar(namespace) : avatar(name, 'org', email),
    score: scores.account,
    href: `/${kind}/${name}`,
  }
}

/** @param seeker who looks for it; pages of one's own robots are elsewhere than those of an organization. */
export function foundRobot({ name, namespace }: Robot, seeker: string) {
  const owner = namespace === seeker ? 'user' : 'organization'
  return {
    kind: 'robot',
    title: 'robot',
    name,
    short_name: name.slice(namespace.length + 1),
    avatar: null,
    score: scores.account,
    href: `/${owner}/${namespace}?tab=robots&showRobot=${name}`,
  }
}

export function foundTeam({ name }: Team, organization: Namespace) {
  return {
    kind: 'team',
    name,
    organization: foundNamespace(organization),
    avatar: avatar(name, 'team'),
    score: scores.team,
    href: `/organization/${organization.name}/teams/${name}`,
  }
}
