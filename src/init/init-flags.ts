import { ownModule } from '../contract/own-module.js'

/** What `init` has to be told for one API; the export `flags` of `fixtures/<api>/init/init-flags.ts`. */
export interface InitFlags {
  /** Caller of the contract -> the flag of that name, which names the caller's user. */
  users: Record<string, UserFlag>
  /** What only a person can bring. It comes from its variable, a prompt or the standard input, never from a flag. */
  secret: {
    variable: string
    description: string
    /** What it is, as the beginning of a line. */
    prompt: (names: Readonly<Record<string, string>>) => string
  }
}

export interface UserFlag {
  description: string
  /** Absent where the user must be named. */
  default?: string
}

export async function loadInitFlags(api: string): Promise<InitFlags> {
  return ((await ownModule('fixtures', api, 'init', 'init-flags')) as { flags: InitFlags }).flags
}
