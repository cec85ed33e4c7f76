import type { Contract } from '../../../contract/contract.js'
import { swaggerDocument } from '../bodies/swagger-document.js'
import { anyone } from '../gates/access.js'
import type { Handlers } from './handler.js'

/** The server describes the contract that it serves. */
export function discoveryHandlers(contract: Contract): Handlers {
  let document: object | undefined
  return {
    discovery: {
      access: anyone,
      handle: ({ baseUrl }) => {
        document ??= swaggerDocument(contract)
        return { ...document, host: baseUrl.replace(/^\w+:\/\//, '') }
      },
    },
  }
}
