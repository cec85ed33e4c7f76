import { isDeepStrictEqual } from 'node:util'
import { NoAnswer } from '../client/connection.js'
import type { CallValues } from '../client/request-of.js'
import { Failure } from './failure.js'

/** A thing that a request must not change, with that request. */
export interface Subject {
  values: CallValues
  /** @throws {Failure} when the state is no longer as it was. */
  mustBeUnchanged(): Promise<void>
  /** The request was lawfully carried out: the next check gets another subject. */
  spend(): void
}

interface Kept {
  values: CallValues
  before: unknown
  spent: boolean
}

/** What an operation needs to make subjects: a request, and how to read what it would change. */
export interface SubjectSource {
  make: () => Promise<CallValues>
  state: (values: CallValues) => Promise<unknown>
}

/**
 * One subject per operation, shared by the checks that must not change it, one check at a time: then a change has one
 * culprit, and the state read after one check is the state before the next. That halves the requests of a refused write.
 */
export class Subjects {
  readonly #kept = new Map<string, Kept>()
  readonly #turns = new Map<string, Promise<unknown>>()

  /** @param source on the record of the check whose turn it is. */
  use<T>(operationId: string, source: SubjectSource, use: (subject: Subject) => Promise<T>): Promise<T> {
    const before = this.#turns.get(operationId) ?? Promise.resolve()
    const turn = before.then(() => this.#turn(operationId, source, use))
    this.#turns.set(
      operationId,
      turn.catch(() => undefined),
    )
    return turn
  }

  async #turn<T>(operationId: string, source: SubjectSource, use: (subject: Subject) => Promise<T>): Promise<T> {
    const kept = this.#kept.get(operationId) ?? (await fresh(source))
    this.#kept.set(operationId, kept)
    try {
      return await use(subjectOf(kept, source))
    } catch (error) {
      // What a request did that got no answer, nobody knows, and the next check must not find a change that is not its own.
      if (error instanceof NoAnswer) kept.spent = true
      throw error
    } finally {
      if (kept.spent) this.#kept.delete(operationId)
    }
  }
}

async function fresh(source: SubjectSource): Promise<Kept> {
  const values = await source.make()
  return { values, before: await source.state(values), spent: false }
}

function subjectOf(kept: Kept, source: SubjectSource): Subject {
  return {
    values: kept.values,
    spend: () => {
      kept.spent = true
    },
    mustBeUnchanged: async () => {
      const after = await source.state(kept.values)
      if (isDeepStrictEqual(after, kept.before)) return
      kept.spent = true
      throw new Failure(
        `denied, and yet done: the request was refused, but the state changed.\n` +
          `  before: ${JSON.stringify(kept.before)}\n  after:  ${JSON.stringify(after)}`,
      )
    },
  }
}
