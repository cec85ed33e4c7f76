import { jsonOf } from '../client/call.js'
import type { CallValues } from '../client/request-of.js'
import type { Answer } from '../contract/answer.js'
import { rightfulOwner } from '../contract/callers.js'
import type { OpenApiDocument } from '../contract/document.js'
import type { Journal } from './journal.js'
import { prefixOf, runOfName } from './owned-name.js'
import type { OwnedThing } from './owned-thing.js'
import { removalOf } from './removal-of.js'
import type { Removal } from './removal.js'

/** What to do when the answer is there. */
export type Settle = (answer: Answer) => void

/**
 * Writes down what the calls of a run make, before they are sent. No check has to think of it, so none can forget it. Only
 * what carries the run's own name is written down: whatever else a call may name is not the run's to remove.
 */
export class CallJournal {
  readonly #prefix: string
  readonly #byOperation: ReadonlyMap<string, readonly OwnedThing[]>

  constructor(
    private readonly journal: Journal,
    private readonly runId: string,
    things: readonly OwnedThing[],
    private readonly document: Pick<OpenApiDocument, 'x-callers'>,
  ) {
    this.#prefix = prefixOf(runId)
    const operations = new Set(things.flatMap(({ create }) => create))
    this.#byOperation = new Map([...operations].map((id) => [id, things.filter(({ create }) => create.includes(id))]))
  }

  announce(caller: string, operationId: string, values: CallValues): Settle {
    const things = this.#byOperation.get(operationId) ?? []
    const announced = things.flatMap((thing) => {
      const removal = this.#removalOf(thing, caller, values)
      return removal ? [{ thing, removal, entry: this.journal.announce(removal) }] : []
    })
    return (answer) => {
      // Refused, so not made. After a failure of the server, nobody knows.
      if (answer.status >= 400 && answer.status < 500) for (const { entry } of announced) this.journal.forget(entry)
      if (answer.status >= 300) return
      this.journal.forgetRemoved(operationId, values.parameters)
      for (const thing of things)
        this.#learn(
          thing,
          caller,
          answer,
          announced.find((each) => each.thing === thing),
        )
    }
  }

  #removalOf(thing: OwnedThing, caller: string, values: CallValues): Removal | undefined {
    const name = thing.name(values, this.#prefix)
    if (name === undefined || runOfName(name)?.runId !== this.runId) return undefined
    return removalOf(thing, thing.caller ?? rightfulOwner(this.document, caller), name)
  }

  /** What the answer tells of the thing takes the place of what was announced. */
  #learn(thing: OwnedThing, caller: string, answer: Answer, announced?: { removal: Removal; entry: number }): void {
    const parameters = thing.learn?.(jsonOf(answer))
    if (!parameters) return
    const owner = thing.caller ?? rightfulOwner(this.document, caller)
    const { find: _, ...removal } = announced?.removal ?? removalOf(thing, owner, Object.values(parameters).join(' '))
    this.journal.announce({ ...removal, parameters })
    if (announced) this.journal.forget(announced.entry)
  }
}
