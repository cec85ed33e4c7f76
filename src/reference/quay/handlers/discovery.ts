import type { Contract } from '../../../contract/contract.js'
import { swaggerDocument } from '../bodies/swagger-document.js'
import { anyone } from '../gates/access.js'
import type { Handlers } from './handler.js'

/** The server describes the contract that it serves. */
export function discoveryHandlers(contract: Contract): Handlers {
  const documents: Partial<Record<string, ReturnType<typeof swaggerDocument>>> = {}
  return {
    discovery: {
      access: anyone,
      handle: (request) => {
        const internal = request.flag('internal')
        const document = (documents[String(internal)] ??= swaggerDocument(contract, internal))
        return { ...document, host: request.baseUrl.replace(/^\w+:\/\//, '') }
      },
    },
  }
}
