import { Encryption } from '../store/encryption.js'

const encryption = new Encryption()

/** Where the next page begins, in a form that tells a client nothing and that no client can make up. */
export function pageToken(firstId: number): string {
  return encryption.sealed(String(firstId))
}

/** @returns 0, where the first page begins, for what is no token of this server: Quay ignores those (recorded: listRepos bad:next_page). */
export function firstIdOf(token: string | undefined): number {
  return Number(encryption.opened(token ?? '') ?? 0)
}
