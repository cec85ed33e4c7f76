import type { GitRepository } from '../mirror/git-repository.js'
import type { Mirror } from './mirror.js'
import { roles } from './user.js'
import type { User } from './user.js'

export interface Project {
  id: number
  /** Also the last part of its path, but for a project that was moved. */
  name: string
  path: string
  /** Full paths that it had before. */
  formerPaths: string[]
  owner: User
  visibility: 'private' | 'internal' | 'public'
  /** User -> role. */
  members: Map<number, number>
  mirrors: Map<number, Mirror>
  repository: GitRepository
  /** The day on which it was deleted; it is kept for a while. */
  markedForDeletionOn?: string
}

export function pathOf({ owner, path }: Project): string {
  return `${owner.username}/${path}`
}

/** Gives it another path; the one that it had still leads to it. */
export function move(project: Project, path: string): void {
  project.formerPaths.push(pathOf(project))
  project.path = path
}

export function roleOf(project: Project, user: User | undefined): number {
  if (!user) return roles.none
  return user.isAdmin || user.id === project.owner.id ? roles.owner : (project.members.get(user.id) ?? roles.none)
}

export function isVisible(project: Project, user: User | undefined): boolean {
  if (project.visibility === 'public' || roleOf(project, user) > roles.none) return true
  return project.visibility === 'internal' && user !== undefined
}
