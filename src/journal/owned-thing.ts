import type { CallValues } from '../client/request-of.js'
import { ownModule } from '../contract/own-module.js'
import type { Listing } from './removal.js'

/** A kind of thing that checks make and that nothing else of the run contains: what to write down, and how to remove it. */
export interface OwnedThing {
  kind: string
  /** No two on one server have the same name, whoever owns them. */
  unique?: true
  /** Operations that make one, or give one another name. */
  create: readonly string[]
  remove: string
  /** Who removes it; by default whoever made it. */
  caller?: string
  /**
   * Its name, from a call of `create`; undefined when the call makes it inside something that is removed as a whole, or when
   * only the answer names it.
   */
  name: (values: CallValues, prefix: string) => string | undefined
  /** Parameters of the removal, from the name. */
  parameters?: (name: string) => Record<string, string>
  /** Parameters of the removal and of the list, from the name, of a thing that has no name: where it is, there is no other. */
  within?: (name: string) => Record<string, string>
  /** Parameters of the removal, from the answer, where they do not follow from the name. */
  learn?: (answer: unknown) => Record<string, string> | undefined
  read?: string
  /** Where things of this kind are listed, for those that only a name proves to be ours. */
  list?: Listing & { callers: readonly string[] }
}

/** What an API says of the things that its checks make; the export `owned` of `fixtures/<api>/owned-things.ts`. */
export interface OwnedThings {
  /** Operation that tells a caller the name of its user, and the field of the answer. */
  user: { operationId: string; field: string }
  things: readonly OwnedThing[]
}

export async function loadOwnedThings(api: string): Promise<OwnedThings> {
  return ((await ownModule('fixtures', api, 'owned-things')) as { owned: OwnedThings }).owned
}
