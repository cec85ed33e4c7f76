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

  addUser(username: string, isAdmin = false): User {
    const user = { id: this.nextId(), username, isAdmin }
    this.users.push(user)
    return user
  }

  /** Removes a user with all that is theirs. */
  removeUser({ id }: User): void {
    for (const [text, { user }] of this.tokens) if (user.id === id) this.tokens.delete(text)
    for (const [number, { owner }] of this.projects) if (owner.id === id) this.projects.delete(number)
    for (const { members } of this.projects.values()) members.delete(id)
    this.users.splice(0, this.users.length, ...this.users.filter((user) => user.id !== id))
  }

  /** Makes a token. @returns what it is sent as. */
  issue(
    user: User,
    scopes: readonly string[],
    { name = 'token', expiresAt }: { name?: string; expiresAt?: number } = {},
  ) {
    const text = `glpat-${randomBytes(15).toString('base64url')}`
    const token: Token = { id: this.nextId(), name, user, scopes, isRevoked: false }
    this.tokens.set(text, { ...token, ...(expiresAt !== undefined && { expiresAt }) })
    return { id: token.id, text }
  }

  /** @param id number or full path. */
  project(id: string): Project | undefined {
    return this.projects.get(Number(id)) ?? [...this.projects.values()].find((project) => pathOf(project) === id)
  }

  /** The project that had this full path before it was moved. */
  movedProject(path: string): Project | undefined {
    return [...this.projects.values()].find(({ formerPaths }) => formerPaths.includes(path))
  }
}
