import type { operations } from '../../../contract/generated/quay.js'
import type { ApiRequest } from '../api-request.js'
import type { Access } from '../gates/access.js'

/** How one operation is served. */
export interface Handler {
  access: Access
  /** @returns the body of the success, or undefined for none. */
  handle(request: ApiRequest): unknown
}

/** operationId -> handler, for the operations of one endpoint group. */
export type Handlers = Partial<Record<keyof operations, Handler>>

/** The same for operations that a contract may lack, see ways-in-contract.ts. */
export type WaysInHandlers = Record<string, Handler>
