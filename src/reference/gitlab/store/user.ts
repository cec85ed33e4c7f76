export interface User {
  id: number
  username: string
}

/** A personal access token. */
export interface Token {
  user: User
  scopes: readonly string[]
  expiresAt?: number
}

/** Roles, by the numbers that GitLab gives them. */
export const roles = { none: 0, guest: 10, reporter: 20, developer: 30, maintainer: 40, owner: 50 } as const
