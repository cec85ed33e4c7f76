import type { Contract } from '../contract/contract.js'

/** What every reference takes; `src/reference/<api>/<api>-reference.ts` exports the function that starts it. */
export interface ReferenceOptions {
  contract: Contract
  port?: number
  host?: string
  /** Without any accounts. */
  empty?: boolean
}

/** A running reference, with a token for every caller. */
export interface Reference {
  url: string
  environment: Record<string, string>
  close(): Promise<void>
}

/** Starts the embedded server of one API. */
export async function startReference(api: string, options: ReferenceOptions): Promise<Reference> {
  const module = (await import(`../reference/${api}/${api}-reference.js`)) as Record<string, StartReference | undefined>
  const start = module[`start${api.charAt(0).toUpperCase()}${api.slice(1)}Reference`]
  if (!start) throw new Error(`There is no reference of the API "${api}".`)
  return start(options)
}

type StartReference = (options: ReferenceOptions) => Promise<Reference>
