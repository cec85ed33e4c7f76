import type { Principal } from '../store/account.js'
import type { Scopes } from './scopes.js'

/** Nobody, by the situation of the contract that says which kind of nobody. */
export interface Nobody {
  kind: 'nobody'
  situation: 'anonymous' | 'visitor' | 'invalid-token' | 'expired-token'
}

export interface SignedIn {
  kind: 'signed-in'
  principal: Principal
  scopes: Scopes
}

/** Who makes a request. */
export type Caller = Nobody | SignedIn

export const anonymous: Nobody = { kind: 'nobody', situation: 'anonymous' }
