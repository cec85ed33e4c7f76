import type { Answer } from './answer.js'
import { answerProblems } from './answer-problems.js'
import { completedOutcome } from './completed-outcome.js'
import { Contract } from './contract.js'
import type { JsonSchema } from './document.js'
import type { Layer, Outcome } from './contract.js'
import { NotInRelease } from './not-in-release.js'
import type { Operation } from './operation.js'
import type { Problem } from './problem.js'
import { declaresFields, undeclaredFields } from './undeclared-fields.js'
import { Validator } from './validator.js'

export const modes = ['documented', 'observed', 'either'] as const
/** Which layers count: `--contract`. */
export type Mode = (typeof modes)[number]

/** What the contract says of one answer. */
export interface Judgement {
  accepted: boolean
  /** Accepted by the observed layer alone: it holds only by erratum. Never true unless the mode is `either`. */
  drift: boolean
  /** The erratum that says so, where one does; only ever with `drift`. */
  erratum?: string
  /** Per layer that counts: what it expected, and how the answer departs from it. */
  layers: { layer: Layer; outcome: Outcome; problems: Problem[] }[]
}

// Compiling the meta-schemas takes longer than many a check, and a proof starts a run per fault.
const loaded = new Map<string, Judge>()

/** Applies the layers that count under one mode. */
export class Judge {
  readonly contracts: readonly Contract[]
  readonly #layers: Record<Layer, Contract>
  /** What servers of any release are known to do, whatever counts: also how to clean up. */
  readonly known: Contract
  readonly #validator: Validator

  /** @param release the one that `layers` were narrowed to; `known` is the observed layer of every release. */
  constructor(
    readonly mode: Mode,
    layers: Record<Layer, Contract>,
    readonly release?: string,
    known = layers.observed,
  ) {
    this.#layers = layers
    this.known = known
    this.contracts = mode === 'either' ? [layers.documented, layers.observed] : [layers[mode]]
    this.#validator = new Validator(this.fullest.document)
  }

  /**
   * @param release the only release that counts; without it, all of them.
   * @param lacks capabilities that the server lacks which is judged.
   */
  static load(api: string, mode: Mode, release?: string, lacks: readonly string[] = []): Judge {
    const key = [api, mode, release, ...lacks].join()
    const judge = loaded.get(key) ?? Judge.#load(api, mode, release, lacks)
    loaded.set(key, judge)
    return judge
  }

  static #load(api: string, mode: Mode, release: string | undefined, lacks: readonly string[]): Judge {
    const documented = Contract.load(api, 'documented', release).without(lacks)
    const observed = Contract.load(api, 'observed', release).without(lacks)
    const known = release === undefined && lacks.length === 0 ? observed : Contract.load(api, 'observed')
    return new Judge(mode, { documented, observed }, release, known)
  }

  /** The contract that speaks last: it knows the fullest schemas. */
  get fullest(): Contract {
    const contract = this.contracts.at(-1)
    if (!contract) throw new RangeError('A judge without a contract.')
    return contract
  }

  /** Whether a layer that counts has the operation, in the release that counts. True of what none has: that is a mistake. */
  isServed(id: string): boolean {
    return this.contracts.some(({ operations }) => operations.has(id)) || !this.known.operations.has(id)
  }

  /**
   * Whether servers of the release that counts know a field of a schema.
   *
   * @param name `Schema.field`
   * @throws {RangeError} when those of no release do: that is a mistake.
   */
  knowsField(name: string): boolean {
    const [schema = '', field = ''] = name.split('.')
    const isIn = ({ document }: Contract) => document.components.schemas?.[schema]?.properties?.[field] !== undefined
    if (!isIn(this.known)) throw new RangeError(`The contract has no field "${name}".`)
    return isIn(this.#layers.observed)
  }

  /**
   * Whether the contract that counts gives a parameter to an operation, which it has.
   *
   * @throws {RangeError} when that of no release does: that is a mistake.
   */
  knowsParameter(id: string, parameter: string): boolean {
    const isIn = (contract: Contract) => contract.operation(id).parameters.some(({ name }) => name === parameter)
    if (!isIn(this.known)) throw new RangeError(`${id} has no parameter "${parameter}" by the contract.`)
    return isIn(this.fullest)
  }

  /** @throws {RangeError} when the contract has no such operation. */
  operation(id: string): Operation {
    if (this.release !== undefined && !this.isServed(id)) throw new NotInRelease(id, this.release)
    return this.fullest.operation(id)
  }

  /** Whether `answer` is one the operation may give in `situation`. */
  judge(id: string, situation: string, answer: Answer): Judgement {
    const layers = this.#outcomes(id, situation).map(({ layer, outcome }) => ({
      ...{ layer, outcome },
      problems: answerProblems(outcome, answer, this.#validator),
    }))
    const accepted = layers.filter((each) => each.problems.length === 0)
    const keepsGuide = accepted.some(({ layer }) => layer === 'documented' && this.#isAskedFor(layer, id))
    const drift = layers.length > 1 && accepted.length > 0 && !keepsGuide
    const erratum = drift ? this.#layers.observed.erratum(id, situation, answer.status) : undefined
    return { accepted: accepted.length > 0, drift, ...(erratum !== undefined && { erratum }), layers }
  }

  /** Requests go where the fullest layer says: what another one has at another path was never asked for. */
  #isAskedFor(layer: Layer, id: string): boolean {
    return this.#layers[layer].operation(id).path === this.fullest.operation(id).path
  }

  /** Every status that `situation` may be answered with, over the layers that count. */
  statuses(id: string, situation: string): number[] {
    const all = this.#outcomes(id, situation).flatMap(({ outcome }) => Object.keys(outcome.responses).map(Number))
    return [...new Set(all)].sort((a, b) => a - b)
  }

  #outcomes(id: string, situation: string): { layer: Layer; outcome: Outcome }[] {
    return this.contracts
      .filter((contract) => contract.operations.has(id))
      .map((contract) => ({ layer: contract.layer, outcome: this.#outcome(contract, id, situation) }))
  }

  #outcome(contract: Contract, id: string, situation: string): Outcome {
    const outcome = contract.outcome(id, situation)
    const completes = this.mode === 'either' && contract.layer === 'documented'
    return completes ? completedOutcome(outcome, id, this.#layers.observed) : outcome
  }

  /** Fields of a success that no layer of the contract knows, as JSON Pointers; empty when it says nothing of fields. */
  undeclaredFields(id: string, answer: Answer): string[] {
    const schema = this.#successSchemas(id)[answer.status]
    return schema ? undeclaredFields(schema, JSON.parse(answer.body) as unknown, this.#schemas) : []
  }

  /** Whether the contract says which fields a success has. */
  declaresFields(id: string): boolean {
    return Object.values(this.#successSchemas(id)).some((schema) => declaresFields(schema, this.#schemas))
  }

  #successSchemas(id: string): Record<number, JsonSchema> {
    const { responses } = this.known.outcome(id, 'success')
    return Object.fromEntries(
      Object.entries(responses).flatMap(([status, { content }]) => {
        const schema = content?.['application/json']?.schema
        return schema ? [[status, schema]] : []
      }),
    )
  }

  get #schemas() {
    return this.known.document.components.schemas ?? {}
  }
}
