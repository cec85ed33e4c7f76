import type { Contract } from '../../contract/contract.js'
import type { Operation } from '../../contract/operation.js'
import type { MirrorUpdates } from './mirror/mirror-updates.js'
import type { Store } from './store/store.js'
import type { User } from './store/user.js'
import type { Allowed } from './url/url-problem.js'

/** What stays the same from request to request. */
export interface Instance {
  contract: Contract
  store: Store
  updates: MirrorUpdates
  /** Folder of the repositories. */
  folder: string
  /** Which addresses of its own network it pushes to. */
  allowed: Allowed
  /** Capabilities that it lacks. */
  lacks: ReadonlySet<string>
}

/** One request that passed what the framework and the guard of tokens ask for. */
export interface Call {
  instance: Instance
  operation: Operation
  user: User | undefined
  path: Record<string, string>
  query: Record<string, string>
  /** Reads and checks the attributes of the body: only once the caller's right is settled. */
  attributes: () => Record<string, unknown>
  headers: Record<string, string | string[] | undefined>
  baseUrl: string
}

export interface Answer {
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

/** operationId -> how it is served. */
export type Handlers = Record<string, (call: Call) => Answer | Promise<Answer>>
