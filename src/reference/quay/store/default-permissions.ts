import { randomUUID } from 'node:crypto'
import type { RepositoryRole } from './repository.js'

/** A right that is given in each repository that is created in an organization. */
export interface DefaultPermission {
  id: string
  organization: string
  /** Name of the user whose new repositories it is for; undefined where it is for everybody's. */
  activatingUser: string | undefined
  delegate: { kind: 'user' | 'team'; name: string }
  role: RepositoryRole
}

/** The default permissions of every organization. */
export class DefaultPermissions {
  readonly #named = new Map<string, DefaultPermission>()

  create(given: Omit<DefaultPermission, 'id'>): DefaultPermission {
    const made = { ...given, id: randomUUID() }
    this.#named.set(made.id, made)
    return made
  }

  of(organization: string): DefaultPermission[] {
    return [...this.#named.values()].filter((each) => each.organization === organization)
  }

  find(organization: string, id: string): DefaultPermission | undefined {
    return this.of(organization).find((each) => each.id === id)
  }

  remove(id: string): void {
    this.#named.delete(id)
  }
}
