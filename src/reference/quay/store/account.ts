import type { PasswordHash } from './password.js'

/** The seconds for which a deleted tag can be brought back; every namespace of an untouched Quay has this. */
export const defaultTagExpiration = 1_209_600

export interface User {
  kind: 'user'
  name: string
  email: string
  password: PasswordHash
  superuser: boolean
  /** The address was confirmed, or a superuser set it. */
  verified: boolean
  /** Whether the user may sign in. */
  enabled: boolean
  tagExpiration: number
}

export interface Organization {
  kind: 'organization'
  name: string
  /** Empty when none was given. */
  email: string
  invoiceEmail: boolean
  invoiceEmailAddress: string | null
  tagExpiration: number
  /** In the order in which they were made; `owners` is the first. */
  teams: Map<string, Team>
  /** Names of those who were removed from it. */
  formerMembers: Set<string>
  /** The registry whose images it passes on; undefined where it has its own. */
  proxyCache: ProxyCache | undefined
}

export interface ProxyCache {
  upstreamRegistry: string
  expiration: number
  insecure: boolean
}

export type TeamRole = 'member' | 'creator' | 'admin'

export interface Team {
  name: string
  description: string
  role: TeamRole
  /** Names of users and robots. */
  members: Set<string>
  /** Names of those who were taken out of it. */
  formerMembers: Set<string>
  /** Addresses that were invited. */
  invited: Set<string>
  /** The group of the directory that it is filled from; undefined where people fill it. */
  group: DirectoryGroup | undefined
}

/** What a request said of the group; a provider of OpenID Connect takes any word for it. */
export type DirectoryGroup = Record<string, unknown>

export interface Robot {
  kind: 'robot'
  /** `namespace+shortname`. */
  name: string
  namespace: string
  token: string
  description: string
  metadata: Record<string, unknown> | null
  createdAt: Date
}

/** What may own repositories. */
export type Namespace = User | Organization

/** What may sign in at the registry. */
export type Principal = User | Robot
