import type { Contract } from '../contract/contract.js'
import { ownModule } from '../contract/own-module.js'

/** What every reference takes. */
export interface ReferenceOptions {
  contract: Contract
  port?: number
  host?: string
  /** As a new installation is: without the accounts of a run. */
  empty?: boolean
  /** Capabilities that the server is to lack. */
  without?: readonly string[]
}

/** A running reference, with the variables of a run; of an empty one, what `init` asks for, if it has that. */
export interface Reference {
  url: string
  environment: Record<string, string>
  close(): Promise<void>
}

/** The one export of `src/reference/<api>/start-reference.ts` that every API has. */
type Start = (options: ReferenceOptions) => Promise<Reference>

/** Starts the embedded server of one API. It is loaded late: who names a target needs none. */
export async function startReference(api: string, options: ReferenceOptions): Promise<Reference> {
  const module = (await ownModule('src', 'reference', api, 'start-reference')) as { startReference: Start }
  return module.startReference(options)
}
