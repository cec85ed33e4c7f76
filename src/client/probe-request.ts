import type { Contract } from '../contract/contract.js'
import type { HttpRequest } from './http-request.js'
import { requestOf } from './request-of.js'

/** The request whose answer tells whether a server speaks the API. */
export function probeRequest(contract: Contract): HttpRequest {
  const { probe, absent = {} } = contract.document['x-api']
  return requestOf(contract.operation(probe), { parameters: absent })
}
