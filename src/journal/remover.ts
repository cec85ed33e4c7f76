import { jsonOf } from '../client/call.js'
import type { Callers } from '../client/callers.js'
import type { Connection } from '../client/connection.js'
import { NoAnswer } from '../client/connection.js'
import { sendRepeatable } from '../client/send-repeatable.js'
import type { Recorder } from '../client/recorder.js'
import { requestOf } from '../client/request-of.js'
import type { Answer } from '../contract/answer.js'
import type { Contract } from '../contract/contract.js'
import type { ApiObject } from '../contract/document.js'
import { listItems } from './list-items.js'
import type { OwnedThings } from './owned-thing.js'
import type { Removal } from './removal.js'

/** No answer came to a removal. */
export class TargetSilent extends Error {
  override name = 'TargetSilent'
}

interface RemoverContext {
  contract: Contract
  connection: Connection
  callers: Callers
  recorder: Recorder
  user: OwnedThings['user']
}

/** Carries out removals. One for each run: it asks for the names of users once. */
export class Remover {
  readonly #users = new Map<string, Promise<string>>()

  constructor(private readonly context: RemoverContext) {}

  /**
   * Removes a thing; that it is not there is as good.
   *
   * @throws {Error} why it is still there.
   */
  async remove(removal: Removal): Promise<void> {
    const found = removal.find && (await listItems(this, removal.caller, removal.find))
    const named = found?.filter((item) => removal.find?.name === undefined || item[removal.find.name] === removal.name)
    for (const parameters of named?.map((item) => taken(removal, item)) ?? [removal.parameters])
      await this.#remove(removal, parameters)
  }

  /** How lists of this API go on. */
  get pages(): ApiObject['pages'] {
    return this.context.contract.document['x-api'].pages
  }

  /** Sends one request of an operation. @throws {TargetSilent} */
  async ask(caller: string, operationId: string, parameters: Record<string, unknown>): Promise<Answer> {
    const { contract, connection, callers, recorder } = this.context
    const request = requestOf(contract.operation(operationId), { parameters: await this.#filled(caller, parameters) })
    const credentials = await callers.credentials(caller)
    try {
      return (await sendRepeatable(connection, request, { caller, recorder, credentials, operationId })).answer
    } catch (error) {
      if (error instanceof NoAnswer) throw new TargetSilent(error.message)
      throw error
    }
  }

  async #remove(removal: Removal, parameters: Record<string, string>): Promise<void> {
    const { status, body } = await this.ask(removal.caller, removal.operationId, parameters)
    if (status < 300 || status === 404) return
    if (removal.read !== undefined && isGone(await this.ask(removal.caller, removal.read, parameters))) return
    throw new Error(`${removal.operationId} answered ${status}: ${body.slice(0, 200)}`)
  }

  async #filled(caller: string, parameters: Record<string, unknown>): Promise<Record<string, unknown>> {
    const filled = { ...parameters }
    for (const [name, value] of Object.entries(parameters))
      if (typeof value === 'string' && value.includes('{user}'))
        filled[name] = value.replace('{user}', await this.userName(caller))
    return filled
  }

  userName(caller: string): Promise<string> {
    const { operationId, field } = this.context.user
    const known = this.#users.get(caller)
    if (known) return known
    const asking = this.ask(caller, operationId, {}).then((answer) => {
      const name = (jsonOf(answer) as Record<string, unknown> | undefined)?.[field]
      if (typeof name !== 'string') throw new Error(`${operationId} answered ${answer.status}, and no "${field}"`)
      return name
    })
    this.#users.set(caller, asking)
    return asking
  }
}

function isGone({ status }: Answer): boolean {
  return status === 404 || status === 400 || status === 410
}

function taken({ find, parameters }: Removal, item: Record<string, unknown>): Record<string, string> {
  const fields = Object.entries(find?.take ?? {}).map(([name, field]) => [name, String(item[field])] as const)
  return { ...parameters, ...Object.fromEntries(fields) }
}
