import type { Label } from './label.js'
import type { Manifest } from './manifest.js'
import type { Notification } from './notification.js'
import type { Mirror } from './mirror.js'
import type { TagHistory } from './tag-history.js'

export type RepositoryState = 'NORMAL' | 'READ_ONLY' | 'MIRROR'
export type RepositoryRole = 'read' | 'write' | 'admin'

export interface Repository {
  /** Grows with every repository made: lists are in this order. */
  id: number
  namespace: string
  name: string
  /** Null where a push created the repository. */
  description: string | null
  isPublic: boolean
  state: RepositoryState
  /** Opens the build badge of a private repository. */
  statusToken: string
  /** Roles given on this repository alone: name of a user or robot -> role. */
  permissions: Map<string, RepositoryRole>
  /** The same of teams of the organization. */
  teamPermissions: Map<string, RepositoryRole>
  /** Names of the users who starred it. */
  stars: Set<string>
  tags: TagHistory
  manifests: Map<string, Manifest>
  /** Digest of a manifest -> its labels. */
  labels: Map<string, Label[]>
  /** Digests of the blobs that were pushed or mounted here. */
  blobs: Set<string>
  mirror: Mirror | undefined
  /** By their UUID. */
  notifications: Map<string, Notification>
}

/** The code by which Quay names a state in its messages. */
export const stateCode: Record<RepositoryState, number> = { NORMAL: 0, READ_ONLY: 1, MIRROR: 2 }
