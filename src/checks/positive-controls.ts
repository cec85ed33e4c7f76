import type { Call } from '../client/call.js'
import { ContractBreach } from '../client/contract-breach.js'
import { MadeOnce } from '../client/made-once.js'
import type { CallValues } from '../client/request-of.js'
import type { Judged, Recorder } from '../client/recorder.js'

/** What it takes to make the valid request of an operation once. */
export interface ControlSource {
  recorder: Recorder
  values: () => Promise<CallValues>
  call: (values: CallValues) => Call
}

/** A positive control that was made: its own record, and its answer, judged as a success. */
export interface Control {
  recorder: Recorder
  judged: Judged
  /** How the answer departs from the contract's success; undefined when it does not. */
  breach?: ContractBreach
}

/** The valid request of each operation, made once per run and shared by every check that leans on it. */
export class PositiveControls {
  readonly #made = new MadeOnce<Control>()

  of(operationId: string, source: () => ControlSource): Promise<Control> {
    return this.#made.of(operationId, () => makeControl(source()))
  }
}

async function makeControl({ recorder, values, call }: ControlSource): Promise<Control> {
  const made = call(await values())
  const exchange = await made.exchange()
  const judged = made.judge(exchange, 'success')
  return { recorder, judged, ...(!judged.judgement.accepted && { breach: new ContractBreach(judged) }) }
}
