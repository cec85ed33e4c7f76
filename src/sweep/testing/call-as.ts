import { plainTransport } from '../../client/transport.js'
import { Callers } from '../../client/callers.js'
import { Connection } from '../../client/connection.js'
import { Recorder } from '../../client/recorder.js'
import { requestOf } from '../../client/request-of.js'
import type { CallValues } from '../../client/request-of.js'
import { Contract } from '../../contract/contract.js'

/** Sends requests as one of the callers. @throws {Error} when one is not carried out. */
export function callAs(target: string, environment: Record<string, string>, api = 'quay') {
  const contract = Contract.load(api, 'observed')
  return async (caller: string, operationId: string, values: CallValues): Promise<void> => {
    const connection = new Connection(target, plainTransport)
    const credentials = await new Callers(contract, connection, environment).credentials(caller)
    const request = requestOf(contract.operation(operationId), values)
    const { answer } = await connection.send(request, { caller, credentials, recorder: new Recorder() })
    await connection.close()
    if (answer.status >= 300) throw new Error(`${operationId} answered ${answer.status}: ${answer.body}`)
  }
}
