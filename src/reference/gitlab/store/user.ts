export interface User {
  id: number
  username: string
  /** May do everything everywhere. */
  isAdmin: boolean
}

/** A personal access token. */
export interface Token {
  id: number
  name: string
  user: User
  scopes: readonly string[]
  isRevoked: boolean
  /** When it becomes worthless; never when absent. */
  expiresAt?: number
}

/** Roles, by the numbers that GitLab gives them. */
export const roles = { none: 0, guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const
