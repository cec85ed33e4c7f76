import type { Contract } from '../contract/contract.js'

/** What every reference takes. */
export interface ReferenceOptions {
  contract: Contract
  port?: number
  host?: string
  /** As a new installation is: without the accounts of a run. */
  empty?: boolean
}

/** A running reference, with the variables of a run; of an empty one, what `init` asks for, if it has that. */
export interface Reference {
  url: string
  environment: Record<string, string>
  close(): Promise<void>
}

// Loaded late: who names a target needs none of them.
const starters: Partial<Record<string, (options: ReferenceOptions) => Promise<Reference>>> = {
  gitlab: async (options) => (await import('../reference/gitlab/gitlab-reference.js')).startGitlabReference(options),
  quay: async (options) => (await import('../reference/quay/quay-reference.js')).startQuayReference(options),
}

/** Starts the embedded server of one API. */
export async function startReference(api: string, options: ReferenceOptions): Promise<Reference> {
  const start = starters[api]
  if (!start) throw new RangeError(`There is no reference of the API "${api}".`)
  return start(options)
}
