import { randomBytes } from 'node:crypto'
import type { Project } from './project.js'
import { pathOf } from './project.js'
import type { Token, User } from './user.js'

/** Everything that the reference remembers. */
export class Store {
  readonly users: User[] = []
  readonly tokens = new Map<string, Token>()
  readonly projects = new Map<number, Project>()
  #last = 0

  /** A number that nothing else has. */
  nextId(): number {
    this.#last += 1
    return this.#last
  }

  addUser(username: string): User {
    const user = { id: this.nextId(), username }
    this.users.push(user)
    return user
  }

  issue(user: User, scopes: readonly string[], expiresAt?: number): string {
    const token = `glpat-${randomBytes(15).toString('base64url')}`
    this.tokens.set(token, { user, scopes, ...(expiresAt !== undefined && { expiresAt }) })
    return token
  }

  /** @param id number or full path. */
  project(id: string): Project | undefined {
    return this.projects.get(Number(id)) ?? [...this.projects.values()].find((project) => pathOf(project) === id)
  }
}
