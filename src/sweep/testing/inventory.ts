import { plainTransport } from '../../client/transport.js'
import { Callers } from '../../client/callers.js'
import { Connection } from '../../client/connection.js'
import { Recorder } from '../../client/recorder.js'
import { Contract } from '../../contract/contract.js'
import { listItems } from '../../journal/list-items.js'
import { loadOwnedThings } from '../../journal/owned-thing.js'
import { Remover } from '../../journal/remover.js'

/** The names of everything that the callers can see, sorted: what must be the same before and after. */
export async function inventory(target: string, environment: Record<string, string>): Promise<string[]> {
  const contract = Contract.load('quay', 'observed')
  const connection = new Connection(target, plainTransport)
  const { user, things } = await loadOwnedThings('quay')
  const callers = new Callers(contract, connection, environment)
  const remover = new Remover({ contract, connection, callers, recorder: new Recorder(), user })
  const found: string[] = []
  for (const { kind, list } of things)
    for (const caller of list && contract.operations.has(list.operationId) ? list.callers : [])
      for (const item of await listItems(remover, caller, list ?? never()).catch(notServed))
        found.push([caller, kind, String(item[list?.name ?? ''])].join(' '))
  await connection.close()
  return found.sort()
}

function never(): never {
  throw new Error('a kind without a list')
}

/** A list that the reference does not serve is the same before and after. */
function notServed(error: Error): Record<string, unknown>[] {
  if (error.message.endsWith('answered 501')) return []
  throw error
}
