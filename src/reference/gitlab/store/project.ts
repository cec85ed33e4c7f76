import type { GitRepository } from '../mirror/git-repository.js'
import { roles } from './user.js'
import type { User } from './user.js'
import type { Mirror } from './mirror.js'

export interface Project {
  id: number
  name: string
  owner: User
  visibility: 'private' | 'internal' | 'public'
  /** User -> role. */
  members: Map<number, number>
  mirrors: Map<number, Mirror>
  repository: GitRepository
}

export function pathOf({ owner, name }: Project): string {
  return `${owner.username}/${name}`
}

export function roleOf(project: Project, user: User | undefined): number {
  if (!user) return roles.none
  return user.id === project.owner.id ? roles.owner : (project.members.get(user.id) ?? roles.none)
}

export function isVisible(project: Project, user: User | undefined): boolean {
  if (project.visibility === 'public' || roleOf(project, user) > roles.none) return true
  return project.visibility === 'internal' && user !== undefined
}
